"""The ledger for people who build on LlamaIndex: a query engine whose response carries it.

Nothing else imports this module, for importing LlamaIndex takes more than a second. The corpus as
a retriever is in ``index.llama``, which knows nothing of claims.
"""

import asyncio
import threading
from dataclasses import dataclass

from llama_index.core.base.base_query_engine import BaseQueryEngine
from llama_index.core.base.response.schema import Response
from llama_index.core.prompts.mixin import PromptMixinType
from llama_index.core.schema import NodeWithScore, QueryBundle, TextNode

from bot.answering import Answerer
from bot.answers import Answer, Answered, Entry
from bot.rendering.document import as_document
from bot.rendering.text import as_text
from index.llama import known_metadata, to_node


@dataclass
class LedgerResponse(Response):
    """A response of ``LedgerQueryEngine``.

    Attributes:
        response: The answer as people read it, with numbers such as [1] for its claims.
        source_nodes: The sentence of each claim, in the order of these numbers; where no article
            reports what was asked, the passages nearest to it, with ``reported`` False.
        metadata: The answer as the public JSON object, the same as ``whosays ask --json`` prints.
        answer: The answer itself, with its ledger.
    """

    answer: Answer | None = None


class LedgerQueryEngine(BaseQueryEngine):
    """Who says what, as a LlamaIndex query engine: to be used wherever one of its own is.

    No language model is needed. One question is answered at a time, whoever asks.
    """

    def __init__(self, answerer: Answerer, language: str | None = None) -> None:
        """Answer with ``answerer``, in the language ``language`` or else in the question's."""
        super().__init__(callback_manager=None)
        self._answerer = answerer
        self._language = language
        self._turn = threading.Lock()

    def _query(self, query_bundle: QueryBundle) -> LedgerResponse:
        with self._turn:
            answer = self._answerer.answer(query_bundle.query_str, self._language)
        return LedgerResponse(
            response=as_text(answer),
            source_nodes=_nodes(answer),
            metadata=dict(as_document(answer)),
            answer=answer,
        )

    async def _aquery(self, query_bundle: QueryBundle) -> LedgerResponse:
        return await asyncio.to_thread(self._query, query_bundle)

    def _get_prompt_modules(self) -> PromptMixinType:
        return {}


def _nodes(answer: Answer) -> list[NodeWithScore]:
    if isinstance(answer, Answered):
        return [_node(entry) for entry in answer.ledger.entries]
    nodes = [to_node(passage) for passage in answer.nearest]
    for node in nodes:
        node.node.metadata["reported"] = False
    return nodes


def _node(entry: Entry) -> NodeWithScore:
    """Return a claim as a node: its sentence, who says so, and which event and origin it is of."""
    claim = entry.claim
    said, figure = claim.attribution, claim.figure
    told = {
        "claim": entry.id,
        "speaker": said.speaker,
        "cue": said.cue,
        "hedged": said.hedge is not None,
        "figure": figure.text if figure is not None else None,
        "counted": figure.counted if figure is not None else None,
        "event": entry.event,
        "origin": entry.origin,
        "superseded": entry.superseded,
        "counts_others": entry.counts_others,
        "reported": True,
    }
    node = TextNode(
        id_=f"{claim.article.id}:{entry.id}",
        text=claim.quote_text,
        start_char_idx=claim.quote.start,
        end_char_idx=claim.quote.end,
        metadata=known_metadata(claim.article)
        | {name: value for name, value in told.items() if value is not None},
    )
    return NodeWithScore(node=node)
