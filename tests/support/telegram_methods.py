"""The methods of the Bot API that the emulator knows, each as strict as the documentation.

Every method is a function of the state and the request's parameters; section names are those of
the Bot API's documentation. A method that is not here is "Not Found", as a misspelt one is there.
"""

import time
from collections.abc import Callable
from typing import Any

from telegram_html import EntityError, parse_html, utf16_length
from telegram_state import BOT, ApiError, Event, Json, State

MESSAGE_LIMIT = 4096
CALLBACK_LIMIT = 64
_CALLBACK_AGE = 60.0
"""Seconds in which a callback query can be answered; the real server allows about as long."""

_ACTIONS = {"typing", "upload_document", "find_location"}


def _bad(description: str) -> ApiError:
    return ApiError(400, f"Bad Request: {description}")


def get_me(_: State, parameters: Json) -> Json:
    """Section "getMe"."""
    return BOT


def send_message(state: State, parameters: Json) -> Json:
    """Section "sendMessage": 1-4096 characters after entities parsing."""
    chat_id = _writable(state, parameters)
    text, entities = _text(parameters, least=1)
    content: Json = {"text": text, **({"entities": entities} if entities else {})}
    content |= _reply(state, chat_id, parameters)
    content |= _keyboard(parameters)
    if thread := parameters.get("message_thread_id"):
        if not state.chats[chat_id].get("is_forum"):
            raise _bad("message thread not found")
        content |= {"message_thread_id": _number(thread), "is_topic_message": True}
    state.floods.take(chat_id)
    state.drafts.pop(chat_id, None)
    return state.store(chat_id, BOT, content)


def send_message_draft(state: State, parameters: Json) -> bool:
    """Section "sendMessageDraft": private chats only, a draft id that is not zero."""
    chat_id = _writable(state, parameters)
    if state.chats[chat_id]["type"] != "private":
        raise _bad("TEXTDRAFT_PEER_INVALID")
    if not _number(parameters.get("draft_id")):
        raise _bad("draft_id must be non-zero")
    text, entities = _text(parameters, least=0)
    state.drafts[chat_id] = {"text": text, "entities": entities, "at": time.monotonic()}
    state.note(Event(time.monotonic(), "sign", chat_id))
    return True


def edit_message_text(state: State, parameters: Json) -> Json | bool:
    """Section "editMessageText": the bot's own messages, and something must change."""
    text, entities = _text(parameters, least=1)
    keyboard = _keyboard(parameters)
    if inline_id := parameters.get("inline_message_id"):
        message = state.inline_messages.get(inline_id)
        if message is None:
            raise _bad("MESSAGE_ID_INVALID")
    else:
        chat_id = _writable(state, parameters)
        message = _own(state, chat_id, parameters)
    changed: Json = {"text": text, "entities": entities, **keyboard}
    before = {
        "text": message["text"],
        "entities": message.get("entities", []),
        **({"reply_markup": message["reply_markup"]} if "reply_markup" in message else {}),
    }
    if changed == before:
        raise _bad(
            "message is not modified: specified new message content and reply markup are exactly"
            " the same as a current content and reply markup of the message"
        )
    if not inline_id:
        state.floods.take(chat_id)
    message.pop("reply_markup", None)
    message |= changed | {"edit_date": int(time.time())}
    return True if inline_id else message


def delete_message(state: State, parameters: Json) -> bool:
    """Section "deleteMessage"."""
    chat_id = _writable(state, parameters)
    message_id = _number(parameters.get("message_id"))
    if state.messages.get(chat_id, {}).pop(message_id, None) is None:
        raise _bad("message to delete not found")
    return True


def send_chat_action(state: State, parameters: Json) -> bool:
    """Section "sendChatAction"."""
    chat_id = _writable(state, parameters)
    if parameters.get("action") not in _ACTIONS:
        raise _bad("wrong parameter action in request")
    state.actions.append((chat_id, parameters["action"], time.monotonic()))
    state.note(Event(time.monotonic(), "sign", chat_id))
    return True


def answer_callback_query(state: State, parameters: Json) -> bool:
    """Section "answerCallbackQuery": text of 0-200 characters, and soon."""
    if len(parameters.get("text", "")) > 200:
        raise _bad("MESSAGE_TOO_LONG")
    query = state.callbacks.get(parameters.get("callback_query_id", ""))
    if query is None or time.monotonic() - query["at"] > _CALLBACK_AGE:
        raise _bad("query is too old and response timeout expired or query ID is invalid")
    query["answered"] = parameters.get("text", "")
    return True


def answer_inline_query(state: State, parameters: Json) -> bool:
    """Section "answerInlineQuery": at most 50 results, ids of 1-64 bytes, texts as messages."""
    query = state.inline.get(parameters.get("inline_query_id", ""))
    if query is None:
        raise _bad("query is too old and response timeout expired or query ID is invalid")
    results = parameters.get("results")
    if not isinstance(results, list) or len(results) > 50:
        raise _bad("RESULTS_TOO_MUCH")
    for result in results:
        if not 1 <= len(str(result.get("id", "")).encode()) <= 64:
            raise _bad("RESULT_ID_INVALID")
        if result.get("type") != "article" or not result.get("title"):
            raise _bad("ARTICLE_TITLE_EMPTY")
        message = dict(result.get("input_message_content") or {})
        message["text"] = message.get("message_text", "")
        result["parsed"] = _text(message, least=1)
        _keyboard(result)
    query["results"], query["parameters"] = results, parameters
    return True


def set_my_commands(state: State, parameters: Json) -> bool:
    """Section "setMyCommands": at most 100, names of 1-32 of a-z, 0-9 and _, and descriptions."""
    commands = parameters.get("commands")
    if not isinstance(commands, list) or len(commands) > 100:
        raise _bad("BOT_COMMANDS_TOO_MUCH")
    for command in commands:
        name = command.get("command", "")
        if not (1 <= len(name) <= 32 and name.isascii() and name.replace("_", "a").isalnum()):
            raise _bad("BOT_COMMAND_INVALID")
        if not 1 <= len(command.get("description", "")) <= 256:
            raise _bad("BOT_COMMAND_DESCRIPTION_INVALID")
    scope = parameters.get("scope") or {"type": "default"}
    if chat := scope.get("chat_id"):
        _known(state, {"chat_id": chat})
    key = f"{scope['type']}/{scope.get('chat_id', '')}/{parameters.get('language_code', '')}"
    state.commands[key] = commands
    return True


def set_webhook(state: State, parameters: Json) -> bool:
    """Section "setWebhook"; plain http is allowed here, for this server is on one machine."""
    state.webhook = {"url": parameters["url"], "secret": parameters.get("secret_token")}
    if parameters.get("drop_pending_updates"):
        state.updates.clear()
    state.arrived.set()
    return True


def delete_webhook(state: State, parameters: Json) -> bool:
    """Section "deleteWebhook"."""
    state.webhook = {}
    if parameters.get("drop_pending_updates"):
        state.updates.clear()
    return True


def get_webhook_info(state: State, _: Json) -> Json:
    """Section "getWebhookInfo"; the fields on errors are there after an error only."""
    told = {"last_error_date": "failed", "last_error_message": "failure"}
    return {
        **{name: state.webhook[key] for name, key in told.items() if key in state.webhook},
        "url": state.webhook.get("url", ""),
        "has_custom_certificate": False,
        "pending_update_count": len(state.updates),
    }


METHODS: dict[str, Callable[[State, Json], Any]] = {
    function.__name__.replace("_", ""): function
    for function in (
        get_me,
        send_message,
        send_message_draft,
        edit_message_text,
        delete_message,
        send_chat_action,
        answer_callback_query,
        answer_inline_query,
        set_my_commands,
        set_webhook,
        delete_webhook,
        get_webhook_info,
    )
}
"""Names in small letters: "All methods in the Bot API are case-insensitive"."""


def _known(state: State, parameters: Json) -> int:
    if "chat_id" not in parameters:
        raise _bad("chat_id is empty")
    chat_id = _number(parameters["chat_id"])
    if chat_id not in state.chats:
        raise _bad("chat not found")
    return chat_id


def _writable(state: State, parameters: Json) -> int:
    chat_id = _known(state, parameters)
    if chat_id in state.blocked:
        raise ApiError(403, "Forbidden: bot was blocked by the user")
    if chat_id in state.kicked:
        raise ApiError(403, "Forbidden: bot was kicked from the supergroup chat")
    return chat_id


def _number(value: Any) -> int:
    """Section "Making requests": parameters arrive as strings or as JSON."""
    try:
        return int(value or 0)
    except (TypeError, ValueError) as error:
        raise _bad("can't parse number") from error


def _text(parameters: Json, *, least: int) -> tuple[str, list[Json]]:
    written = parameters.get("text") or ""
    if not isinstance(written, str):
        raise _bad("text must be a string")
    entities: list[Json] = []
    mode = parameters.get("parse_mode")
    if mode == "HTML":
        try:
            written, entities = parse_html(written)
        except EntityError as error:
            raise _bad(f"can't parse entities: {error}") from error
    elif mode is not None:
        raise _bad("unsupported parse_mode")
    if len(written.strip()) < least:
        raise _bad("message text is empty")
    if utf16_length(written) > MESSAGE_LIMIT:
        raise _bad("message is too long")
    return written, entities


def _reply(state: State, chat_id: int, parameters: Json) -> Json:
    """Section "ReplyParameters"."""
    wanted = parameters.get("reply_parameters")
    if not wanted:
        return {}
    target = state.messages.get(chat_id, {}).get(_number(wanted.get("message_id")))
    if target is not None:
        return {"reply_to_message": {k: v for k, v in target.items() if k != "reply_to_message"}}
    if wanted.get("allow_sending_without_reply"):
        return {}
    raise _bad("message to be replied not found")


def _own(state: State, chat_id: int, parameters: Json) -> Json:
    message = state.messages.get(chat_id, {}).get(_number(parameters.get("message_id")))
    if message is None:
        raise _bad("message to edit not found")
    if message["from"]["id"] != BOT["id"]:
        raise _bad("message can't be edited")
    return message


def _keyboard(parameters: Json) -> Json:
    """Section "InlineKeyboardButton": exactly one action, callback data of 1-64 bytes."""
    markup = parameters.get("reply_markup")
    if not markup:
        return {}
    for button in (button for row in markup.get("inline_keyboard", []) for button in row):
        actions = set(button) - {"text", "style", "icon_custom_emoji_id"}
        if not button.get("text") or len(actions) != 1:
            raise _bad("can't parse inline keyboard button: text buttons are unallowed")
        data = button.get("callback_data")
        if data is not None and not 1 <= len(data.encode()) <= CALLBACK_LIMIT:
            raise _bad("BUTTON_DATA_INVALID")
        copied = button.get("copy_text")
        if copied is not None and not 1 <= len(copied.get("text", "")) <= 256:
            raise _bad("COPY_TEXT_INVALID")
        if "url" in button and not button["url"].startswith(("http://", "https://", "tg://")):
            raise _bad(f"inline keyboard button URL '{button['url']}' is invalid")
    return {"reply_markup": markup}
