"""How reporters put questions in their own words: what is counted, of whom, and when.

Every event, place and body is invented.
"""

from datetime import date

import pytest

from bot.asking.question import analyse
from bot.choosing.events.asked_places import joined_places, other_names, pinned
from bot.choosing.events.particular_names import specific_names

QUESTIONS = [
    (
        "en",
        "How many people were taken away by soldiers in Brenvik in late November 2024?",
        "arrested kidnapped",
        None,
    ),
    (
        "en",
        "How many villagers were picked up in the raid on Oldmere on 4 March 2025?",
        "arrested kidnapped",
        "civilians",
    ),
    (
        "en",
        "How many men were rounded up during the sweep in Brenvik?",
        "arrested kidnapped",
        "men",
    ),
    ("en", "Shells hit Oldmere in mid-January 2025. How many were hurt?", "injured", None),
    (
        "en",
        "How many people were harmed when the bakery in Oldmere was struck?",
        "casualties",
        None,
    ),
    (
        "en",
        "How many times was the bridge at Brenvik struck on 4 March 2025?",
        "air_strikes bombs",
        None,
    ),
    (
        "en",
        "How often was Oldmere bombed in the first days of May 2024?",
        "air_strikes bombs",
        None,
    ),
    ("en", "How many missiles hit the depot at Brenvik?", "bombs", None),
    (
        "en",
        "What is the toll of the drone attack on Brenvik, both killed and wounded?",
        "casualties",
        None,
    ),
    ("en", "What are the casualty figures for the market bombing in Oldmere?", "casualties", None),
    (
        "en",
        "Who was killed in the strike on the school in Oldmere: how many pupils?",
        "killed",
        "students",
    ),
    (
        "en",
        "How many of its own people did the militia lose in the fighting for Brenvik?",
        "killed",
        None,
    ),
    ("en", "What numbers are there for the wounded in the shelling of Oldmere?", "injured", None),
    (
        "en",
        "How many people lost their lives in Brenvik shortly before Christmas 2023?",
        "killed",
        None,
    ),
    (
        "en",
        "How many people were killed, and how many of them were children, in Oldmere?",
        "killed",
        None,
    ),
    ("en", "Give me all the numbers of wounded from the drone strike on Brenvik.", "injured", None),
    ("en", "I want every figure for the dead in the Oldmere raid.", "killed", None),
    ("en", "Gunmen seized villagers in Brenvik. How many were seized?", "arrested", "civilians"),
    ("en", "How many foreigners died in the strike on Oldmere?", "killed", "foreigners"),
    (
        "en",
        "How many people were left dead or wounded by the raid on Brenvik in the summer of 2023?",
        "killed injured",
        None,
    ),
    ("en", "How high is the number of victims of the blast in Oldmere?", "casualties", None),
    (
        "da",
        "Hvor mange kom til skade, da granater ramte Brenvik sidst i oktober 2024?",
        "injured",
        None,
    ),
    ("da", "Hvor mange blev ført bort under razziaen i Oldmere?", "arrested kidnapped", None),
    (
        "da",
        "Hvor mange blev taget med af soldaterne i Brenvik i begyndelsen af maj 2024?",
        "arrested kidnapped",
        None,
    ),
    ("da", "Hvor mange tilskadekomne var der efter angrebet på Oldmere?", "injured", None),
    (
        "da",
        "Hvor mange mistede livet, da skolen i Brenvik blev bombet kort før jul 2023?",
        "killed",
        None,
    ),
    ("da", "Hvor mange gange blev broen i Oldmere ramt?", "air_strikes bombs", None),
    (
        "da",
        "Hvad er dødstallet, og hvor mange kom til skade i Brenvik i midten af januar 2025?",
        "killed injured",
        None,
    ),
    ("da", "En drone ramte Oldmere. Hvor mange blev kvæstet?", "injured", None),
    ("da", "Hvilke tal findes der for sårede efter bombningen af Brenvik?", "injured", None),
    ("da", "Hvor mange af sine egne mistede militsen i Brenvik?", "killed", None),
    ("da", "Hvor mange døde og sårede var der i Oldmere i sommeren 2023?", "casualties", None),
    (
        "da",
        "Hvor mange blev pågrebet, og hvor mange blev dræbt, ved razziaen mod Brenvik?",
        "arrested killed",
        None,
    ),
    ("da", "Jeg vil have alle tal på dræbte i Oldmere den 4. marts 2025.", "killed", None),
    ("da", "Hvor mange udlændinge blev dræbt i angrebet på Brenvik?", "killed", "foreigners"),
    (
        "sv",
        "Hur många fördes bort vid räden mot Brenvik i slutet av oktober 2024?",
        "arrested kidnapped",
        None,
    ),
    (
        "sv",
        "Hur många skadades när byn Oldmere träffades av granater i mitten av januari 2025?",
        "injured",
        None,
    ),
    ("sv", "Hur många miste livet i Brenvik strax före jul 2023?", "killed", None),
    ("sv", "Hur många gånger träffades bron i Oldmere?", "air_strikes bombs", None),
    (
        "nb",
        "Hvor mange ble tatt med av soldatene i Brenvik i slutten av oktober 2024?",
        "arrested kidnapped",
        None,
    ),
    (
        "nb",
        "Hvor mange kom til skade da Oldmere ble truffet i begynnelsen av mai 2024?",
        "injured",
        None,
    ),
    ("nb", "Hvor mange ganger ble broen i Oldmere truffet?", "air_strikes bombs", None),
    ("nb", "Hvor mange mistet livet i Brenvik rett før jul 2023?", "killed", None),
    (
        "de",
        "Wie viele Menschen wurden bei der Razzia in Brenvik Ende November 2024 abgeführt?",
        "arrested kidnapped",
        None,
    ),
    ("de", "Wie viele Menschen kamen beim Angriff auf Oldmere ums Leben?", "killed", None),
    ("de", "Wie oft wurde die Brücke bei Brenvik getroffen?", "air_strikes bombs", None),
    ("de", "Wie viele Menschen kamen zu Schaden, als Granaten Oldmere trafen?", "injured", None),
    ("de", "Wie viele Tote und Verletzte gab es Mitte Januar 2025 in Brenvik?", "casualties", None),
    (
        "de",
        "Wie viele Menschen wurden verschleppt, kurz vor Weihnachten 2023 in Oldmere?",
        "kidnapped",
        None,
    ),
    (
        "fr",
        "Combien de personnes ont été emmenées lors de la rafle à Brenvik fin novembre 2024 ?",
        "arrested kidnapped",
        None,
    ),
    ("fr", "Combien de fois le pont de Brenvik a-t-il été frappé ?", "air_strikes bombs", None),
    ("fr", "Combien de personnes ont perdu la vie à Oldmere mi-janvier 2025 ?", "killed", None),
    ("fr", "Quel est le bilan de la frappe sur Oldmere, morts et blessés ?", "casualties", None),
    (
        "fr",
        "Combien de personnes ont été touchées par le raid sur Brenvik peu avant Noël 2023 ?",
        "casualties",
        None,
    ),
    (
        "es",
        "¿Cuántas personas se llevaron los soldados en Brenvik a finales de noviembre de 2024?",
        "arrested kidnapped",
        None,
    ),
    ("es", "¿Cuántas veces fue alcanzado el puente de Oldmere?", "air_strikes bombs", None),
    ("it", "Quante volte è stato colpito il ponte di Oldmere?", "air_strikes bombs", None),
    (
        "es",
        "¿Cuántas personas perdieron la vida en Brenvik a principios de mayo de 2024?",
        "killed",
        None,
    ),
    ("es", "¿Cuál es el balance del ataque contra Oldmere, muertos y heridos?", "casualties", None),
    (
        "ru",
        "Сколько человек забрали во время рейда в Бренвике в конце ноября 2024 года?",
        "arrested kidnapped",
        None,
    ),
    ("ru", "Сколько раз ударили по мосту в Бренвике?", "air_strikes bombs", None),
    (
        "ru",
        "Сколько человек пострадали при обстреле Олдмера в середине января 2025 года?",
        "injured",
        None,
    ),
    ("ru", "Сколько человек лишились жизни в Бренвике?", "killed", None),
    (
        "uk",
        "Скільки людей забрали під час рейду в Бренвіку наприкінці листопада 2024 року?",
        "arrested kidnapped",
        None,
    ),
    ("uk", "Скільки разів вдарили по мосту в Бренвіку?", "air_strikes bombs", None),
    (
        "uk",
        "Скільки людей постраждали внаслідок обстрілу Олдмера на початку травня 2024 року?",
        "injured",
        None,
    ),
    (
        "tr",
        "Brenvik'teki baskında Kasım 2024 sonunda kaç kişi götürüldü?",
        "arrested kidnapped",
        None,
    ),
    ("tr", "Oldmere'deki köprü kaç kez vuruldu?", "air_strikes bombs", None),
    ("tr", "Brenvik'te kaç kişi hayatını kaybetti, kaç kişi yaralandı?", "killed injured", None),
    ("tr", "Oldmere saldırısının bilançosu nedir, kaç ölü ve yaralı var?", "casualties", None),
    (
        "ar",
        "كم شخصاً اقتيد خلال المداهمة في برينفيك أواخر تشرين الثاني 2024؟",
        "arrested kidnapped",
        None,
    ),
    ("ar", "كم مرة استهدف الجسر في برينفيك؟", "air_strikes bombs", None),
    ("ar", "كم عدد الذين فقدوا حياتهم في قصف أولدمير منتصف كانون الثاني 2025؟", "killed", None),
    ("ar", "كم شخصاً أخذتهم القوات من بلدة برينفيك؟", "arrested kidnapped", None),
    ("ar", "ما حصيلة الغارة على أولدمير من قتلى وجرحى؟", "casualties", None),
    ("ar", "كم عدد المتضررين من قصف أولدمير مطلع أيار 2024؟", "casualties", None),
    (
        "en",
        "Do you know how many people the militia abducted in Oldmere at the end of August 2024?",
        "kidnapped",
        None,
    ),
    (
        "en",
        "After the convoy was ambushed near Brenvik, how many soldiers turned out to be dead?",
        "killed",
        "soldiers",
    ),
    ("en", "How many casualties did the hospital in Oldmere take in?", "casualties", None),
    (
        "en",
        "Is there any figure for those injured when the wedding hall in Brenvik was shelled?",
        "injured",
        None,
    ),
    (
        "en",
        "Two blasts shook Oldmere on 2 May 2024. What are the different tolls?",
        "casualties",
        None,
    ),
    (
        "en",
        "How many wounded does each outlet report from the raid that killed a leader in Brenvik?",
        "injured",
        None,
    ),
    (
        "en",
        "What death toll and what number of injured were given after Brenvik was shelled?",
        "killed injured",
        None,
    ),
    (
        "en",
        "How many women were among the dead in the market attack in Oldmere in early May 2024?",
        "killed",
        "women",
    ),
    ("en", "How many bodies were pulled from the rubble in Brenvik?", "killed", None),
    ("en", "How many are still missing after the dam at Oldmere broke?", "missing", None),
    ("en", "How many shells landed on Brenvik on the night of 3 March 2025?", "bombs", None),
    (
        "en",
        "How many were detained, and how many of those were let go, in the sweep in Oldmere?",
        "arrested",
        None,
    ),
    (
        "en",
        "The army says it hit a base at Brenvik. How many fighters does it say died?",
        "killed",
        "fighters",
    ),
    (
        "en",
        "How many people needed treatment after the gas leak in Oldmere in the autumn of 2022?",
        "hospitalised",
        None,
    ),
    (
        "en",
        "Which numbers of dead circulate after the strike on Brenvik around New Year 2024?",
        "killed",
        None,
    ),
    ("da", "Hvor mange kvinder var der blandt de dræbte i Oldmere?", "killed", "women"),
    (
        "da",
        "Hvor mange granater faldt der over Brenvik natten til den 4. marts 2025?",
        "bombs",
        None,
    ),
    ("da", "Hvad lyder dødstallet på efter angrebet på Oldmere midt i maj 2024?", "killed", None),
    (
        "da",
        "Hvem blev dræbt, og hvor mange var de, da bussen blev ramt ved Brenvik?",
        "killed",
        None,
    ),
    ("da", "Militsen stormede Oldmere. Hvor mange tog den til fange?", "arrested", None),
    (
        "da",
        "Hvor mange civile siger de forskellige medier blev såret i Brenvik?",
        "injured",
        "civilians",
    ),
    ("da", "Hvor mange måtte flygte fra Oldmere i starten af juni 2024?", "displaced", None),
    (
        "da",
        "Nævn alle tal for sårede ved beskydningen af Brenvik i efteråret 2022.",
        "injured",
        None,
    ),
    ("da", "Hvor mange soldater faldt ved Oldmere?", "killed", "soldiers"),
    ("da", "Hvor mange af de omkomne i Brenvik var børn?", "killed", "children"),
    (
        "sv",
        "Hur många barn dödades när skolan i Oldmere besköts i början av maj 2024?",
        "killed",
        "children",
    ),
    ("sv", "En drönare träffade Brenvik. Hur många sårades?", "injured", None),
    ("sv", "Hur många greps vid räden i Oldmere sommaren 2023?", "arrested", None),
    ("nb", "Hvor mange soldater ble drept ved Brenvik tidlig i mai 2024?", "killed", "soldiers"),
    ("nb", "Hvilke tall finnes for sårede etter angrepet på Oldmere?", "injured", None),
    (
        "de",
        "Wie viele Zivilisten wurden bei dem Luftangriff auf Oldmere Anfang Mai 2024 verletzt?",
        "injured",
        "civilians",
    ),
    ("de", "Wie hoch ist die Zahl der Todesopfer in Brenvik?", "killed", None),
    ("de", "Eine Drohne traf Oldmere im Sommer 2023. Wie viele Menschen starben?", "killed", None),
    ("de", "Welche Zahlen gibt es zu den Verletzten von Brenvik?", "injured", None),
    ("de", "Wie viele Granaten schlugen in Oldmere ein?", "bombs", None),
    (
        "de",
        "Wie viele Dorfbewohner nahmen die Soldaten in Brenvik mit?",
        "arrested kidnapped",
        "civilians",
    ),
    (
        "fr",
        "Combien de civils ont été blessés lors de la frappe sur Brenvik début mai 2024 ?",
        "injured",
        "civilians",
    ),
    ("fr", "Un drone a frappé Oldmere à l'été 2023. Combien de morts ?", "killed", None),
    ("fr", "Quels chiffres circulent sur les blessés de Brenvik ?", "injured", None),
    ("fr", "Combien d'obus sont tombés sur Oldmere ?", "bombs", None),
    ("fr", "Combien d'habitants ont été arrêtés à Brenvik ?", "arrested", "civilians"),
    (
        "es",
        "¿Cuántos niños murieron en la escuela de Oldmere a mediados de enero de 2025?",
        "killed",
        "children",
    ),
    ("es", "Un dron alcanzó Brenvik. ¿Cuántos heridos hubo?", "injured", None),
    ("it", "Un drone ha colpito Brenvik. Quanti feriti ci sono stati?", "injured", None),
    ("es", "¿Cuántos proyectiles cayeron sobre Oldmere en el verano de 2023?", "bombs", None),
    ("it", "Quanti razzi sono caduti su Oldmere nell'estate 2023?", "bombs", None),
    (
        "es",
        "¿Cuántos vecinos fueron detenidos en Brenvik poco antes de Navidad de 2023?",
        "arrested",
        "civilians",
    ),
    (
        "ru",
        "Сколько мирных жителей ранены при ударе по Бренвику в начале мая 2024 года?",
        "injured",
        "civilians",
    ),
    ("ru", "Дрон ударил по Олдмеру летом 2023 года. Сколько погибших?", "killed", None),
    ("ru", "Сколько снарядов упало на Бренвик?", "bombs", None),
    ("ru", "Сколько человек задержали в Олдмере?", "arrested", None),
    (
        "uk",
        "Скільки дітей загинуло в школі Бренвіка в середині січня 2025 року?",
        "killed",
        "children",
    ),
    ("uk", "Дрон ударив по Олдмеру влітку 2023 року. Скільки загиблих?", "killed", None),
    ("uk", "Скільки осіб затримали в Бренвіку?", "arrested", None),
    ("tr", "Brenvik'te Mayıs 2024 başında kaç sivil yaralandı?", "injured", "civilians"),
    ("tr", "Bir İHA Oldmere'yi vurdu. Kaç kişi öldü?", "killed", None),
    ("tr", "Oldmere'ye kaç top mermisi düştü?", "bombs", None),
    ("tr", "Brenvik'te kaç kişi gözaltına alındı?", "arrested", None),
    ("ar", "كم عدد الأطفال الذين قتلوا في مدرسة أولدمير أوائل أيار 2024؟", "killed", "children"),
    ("ar", "استهدفت مسيرة بلدة برينفيك. كم عدد الجرحى؟", "injured", None),
    ("ar", "كم قذيفة سقطت على برينفيك صيف 2023؟", "bombs", None),
    ("ar", "كم شخصا اعتقل في أولدمير؟", "arrested", None),
    ("ar", "ما عدد القتلى والجرحى في قصف برينفيك قبيل عيد الميلاد 2023؟", "killed injured", None),
    (
        "en",
        "How many people did the forces detain in Brenvik in the first week of December 2025?",
        "arrested",
        None,
    ),
    ("en", "How many villagers did the army wound in Oldmere?", "injured", "civilians"),
    ("en", "How many hostages did the rebels take in Brenvik?", "kidnapped", None),
    ("en", "How many people did the flood displace in Oldmere?", "displaced", None),
    (
        "en",
        "How many children died when Brenvik came under fire on the last day of May 2024?",
        "killed",
        "children",
    ),
    ("en", "What was the human cost of the raid on Oldmere?", "casualties", None),
    (
        "en",
        "How bad was the strike on Brenvik: how many dead, how many wounded?",
        "killed injured",
        None,
    ),
    ("en", "How many people were killed when the militia took Oldmere?", "killed", None),
    (
        "en",
        "Did anybody count the injured after the blast in Brenvik, and how many were there?",
        "injured",
        None,
    ),
    ("en", "How many lives were lost in the Oldmere fire?", "killed", None),
    ("en", "How many arrests did the police make in Brenvik?", "arrested", None),
    ("en", "How many air strikes did each side report on Oldmere?", "air_strikes", None),
    ("en", "How many people are said to have drowned off Brenvik?", "killed", None),
    (
        "en",
        "How many protesters were shot dead, and how many were hauled off, in Oldmere?",
        "killed arrested kidnapped",
        None,
    ),
    ("da", "Hvor mange anholdelser foretog politiet i Brenvik?", "arrested", None),
    ("da", "Hvor mange lod militsen anholde i Oldmere?", "arrested", None),
    ("da", "Hvor mange tog hæren med sig fra Brenvik?", "arrested kidnapped", None),
    ("da", "Hvor mange menneskeliv kostede angrebet på Brenvik?", "killed", None),
    (
        "da",
        "Hvor slemt var angrebet på Oldmere: hvor mange døde og hvor mange sårede?",
        "killed injured",
        None,
    ),
    ("da", "Hvor mange blev dræbt i Nordsyrien den 5. oktober 2023?", "killed", None),
    ("da", "Hvor mange blev kidnappet i Brenvik?", "kidnapped", None),
    ("sv", "Hur många människoliv krävde attacken mot Oldmere?", "killed", None),
    ("sv", "Hur många grep polisen i Brenvik?", "arrested", None),
    ("nb", "Hvor mange liv krevde angrepet på Oldmere?", "killed", None),
    ("nb", "Hvor mange pågrep politiet i Brenvik?", "arrested", None),
    ("de", "Wie viele Menschen nahm die Polizei in Brenvik fest?", "arrested", None),
    ("de", "Wie viele Menschenleben forderte der Angriff auf Oldmere?", "killed", None),
    ("de", "Wie viele Soldaten fielen bei Brenvik?", "killed", "soldiers"),
    ("de", "Wie viele Menschen gerieten bei Oldmere in Gefangenschaft?", "arrested", None),
    ("fr", "Combien de vies l'attaque d'Oldmere a-t-elle coûtées ?", "killed", None),
    ("fr", "Combien d'arrestations la police a-t-elle faites à Brenvik ?", "arrested", None),
    ("fr", "Combien de villageois l'armée a-t-elle arrêtés à Oldmere ?", "arrested", "civilians"),
    ("fr", "Combien de personnes ont été enlevées à Brenvik ?", "kidnapped", None),
    ("es", "¿Cuántas vidas se cobró el ataque contra Oldmere?", "killed", None),
    ("it", "Quante vite è costato l'attacco a Oldmere?", "killed", None),
    ("es", "¿Cuántas detenciones hizo la policía en Brenvik?", "arrested", None),
    ("it", "Quanti arresti ha fatto la polizia a Brenvik?", "arrested", None),
    ("es", "¿Cuántas personas fueron secuestradas en Oldmere?", "kidnapped", None),
    ("it", "Quante persone sono state rapite a Oldmere?", "kidnapped", None),
    ("ru", "Сколько жизней унесло нападение на Олдмер?", "killed", None),
    ("ru", "Сколько человек арестовала полиция в Бренвике?", "arrested", None),
    ("ru", "Сколько человек похитили в Олдмере?", "kidnapped", None),
    ("uk", "Скільки життів забрав напад на Олдмер?", "killed", None),
    ("uk", "Скільки осіб заарештувала поліція в Бренвіку?", "arrested", None),
    ("tr", "Oldmere saldırısı kaç can aldı?", "killed", None),
    ("tr", "Polis Brenvik'te kaç kişiyi tutukladı?", "arrested", None),
    ("tr", "Oldmere'de kaç kişi kaçırıldı?", "kidnapped", None),
    ("ar", "كم روحا حصد الهجوم على أولدمير؟", "killed", None),
    ("ar", "كم شخصا اعتقلت الشرطة في برينفيك؟", "arrested", None),
    ("ar", "كم شخصا خطف المسلحون من أولدمير؟", "kidnapped", None),
    ("ar", "كم جنديا أسر المقاتلون قرب برينفيك؟", "arrested", "soldiers"),
    (
        "ar",
        "كم بلغ عدد المصابين حين تعرضت برينفيك للنار في اليوم الأخير من أيار 2024؟",
        "injured",
        None,
    ),
]
DAYS = [
    (
        "How many people were taken away by soldiers in Brenvik in late November 2024?",
        "2024-11-25",
        "2024-11-03",
    ),
    (
        "How many villagers were picked up in the raid on Oldmere on 4 March 2025?",
        "2025-03-04",
        "2025-03-20",
    ),
    ("Shells hit Oldmere in mid-January 2025. How many were hurt?", "2025-01-15", "2025-01-30"),
    ("How often was Oldmere bombed in the first days of May 2024?", "2024-05-03", "2024-05-25"),
    (
        "How many people lost their lives in Brenvik shortly before Christmas 2023?",
        "2023-12-20",
        "2023-11-15",
    ),
    (
        "How many people were left dead or wounded by the raid on Brenvik in the summer of 2023?",
        "2023-07-10",
        "2023-01-10",
    ),
    (
        "Hvor mange kom til skade, da granater ramte Brenvik sidst i oktober 2024?",
        "2024-10-27",
        "2024-10-03",
    ),
    (
        "Hvor mange blev taget med af soldaterne i Brenvik i begyndelsen af maj 2024?",
        "2024-05-04",
        "2024-05-28",
    ),
    (
        "Hvor mange mistede livet, da skolen i Brenvik blev bombet kort før jul 2023?",
        "2023-12-20",
        "2023-07-10",
    ),
    (
        "Hvad er dødstallet, og hvor mange kom til skade i Brenvik i midten af januar 2025?",
        "2025-01-15",
        "2025-01-31",
    ),
    ("Hvor mange døde og sårede var der i Oldmere i sommeren 2023?", "2023-07-10", "2023-02-10"),
    (
        "Hur många fördes bort vid räden mot Brenvik i slutet av oktober 2024?",
        "2024-10-27",
        "2024-10-03",
    ),
    (
        "Hur många skadades när byn Oldmere träffades av granater i mitten av januari 2025?",
        "2025-01-15",
        "2025-01-31",
    ),
    ("Hur många miste livet i Brenvik strax före jul 2023?", "2023-12-20", "2023-07-10"),
    (
        "Hvor mange ble tatt med av soldatene i Brenvik i slutten av oktober 2024?",
        "2024-10-27",
        "2024-10-03",
    ),
    (
        "Hvor mange kom til skade da Oldmere ble truffet i begynnelsen av mai 2024?",
        "2024-05-04",
        "2024-05-28",
    ),
    ("Hvor mange mistet livet i Brenvik rett før jul 2023?", "2023-12-20", "2023-07-10"),
    (
        "Wie viele Menschen wurden bei der Razzia in Brenvik Ende November 2024 abgeführt?",
        "2024-11-25",
        "2024-11-03",
    ),
    (
        "Wie viele Tote und Verletzte gab es Mitte Januar 2025 in Brenvik?",
        "2025-01-15",
        "2025-01-31",
    ),
    (
        "Wie viele Menschen wurden verschleppt, kurz vor Weihnachten 2023 in Oldmere?",
        "2023-12-20",
        "2023-11-10",
    ),
    (
        "Combien de personnes ont été emmenées lors de la rafle à Brenvik fin novembre 2024 ?",
        "2024-11-25",
        "2024-11-03",
    ),
    (
        "Combien de personnes ont perdu la vie à Oldmere mi-janvier 2025 ?",
        "2025-01-15",
        "2025-01-31",
    ),
    (
        "Combien de personnes ont été touchées par le raid sur Brenvik peu avant Noël 2023 ?",
        "2023-12-20",
        "2023-11-10",
    ),
    (
        "¿Cuántas personas se llevaron los soldados en Brenvik a finales de noviembre de 2024?",
        "2024-11-25",
        "2024-11-03",
    ),
    (
        "¿Cuántas personas perdieron la vida en Brenvik a principios de mayo de 2024?",
        "2024-05-04",
        "2024-05-28",
    ),
    (
        "Сколько человек забрали во время рейда в Бренвике в конце ноября 2024 года?",
        "2024-11-25",
        "2024-11-03",
    ),
    (
        "Сколько человек пострадали при обстреле Олдмера в середине января 2025 года?",
        "2025-01-15",
        "2025-01-31",
    ),
    (
        "Скільки людей забрали під час рейду в Бренвіку наприкінці листопада 2024 року?",
        "2024-11-25",
        "2024-11-03",
    ),
    (
        "Скільки людей постраждали внаслідок обстрілу Олдмера на початку травня 2024 року?",
        "2024-05-04",
        "2024-05-28",
    ),
    ("Brenvik'teki baskında Kasım 2024 sonunda kaç kişi götürüldü?", "2024-11-25", "2024-11-03"),
    ("كم شخصاً اقتيد خلال المداهمة في برينفيك أواخر تشرين الثاني 2024؟", "2024-11-25", "2024-11-03"),
    (
        "كم عدد الذين فقدوا حياتهم في قصف أولدمير منتصف كانون الثاني 2025؟",
        "2025-01-15",
        "2025-01-31",
    ),
    ("كم عدد المتضررين من قصف أولدمير مطلع أيار 2024؟", "2024-05-04", "2024-05-28"),
    (
        "Do you know how many people the militia abducted in Oldmere at the end of August 2024?",
        "2024-08-25",
        "2024-08-02",
    ),
    (
        "How many women were among the dead in the market attack in Oldmere in early May 2024?",
        "2024-05-04",
        "2024-05-28",
    ),
    (
        "How many people needed treatment after the gas leak in Oldmere in the autumn of 2022?",
        "2022-10-10",
        "2022-03-10",
    ),
    (
        "Hvad lyder dødstallet på efter angrebet på Oldmere midt i maj 2024?",
        "2024-05-15",
        "2024-05-30",
    ),
    ("Hvor mange måtte flygte fra Oldmere i starten af juni 2024?", "2024-06-03", "2024-06-28"),
    (
        "Nævn alle tal for sårede ved beskydningen af Brenvik i efteråret 2022.",
        "2022-10-10",
        "2022-03-10",
    ),
    (
        "Hur många barn dödades när skolan i Oldmere besköts i början av maj 2024?",
        "2024-05-04",
        "2024-05-28",
    ),
    ("Hur många greps vid räden i Oldmere sommaren 2023?", "2023-07-10", "2023-02-10"),
    ("Hvor mange soldater ble drept ved Brenvik tidlig i mai 2024?", "2024-05-04", "2024-05-28"),
    (
        "Wie viele Zivilisten wurden bei dem Luftangriff auf Oldmere Anfang Mai 2024 verletzt?",
        "2024-05-04",
        "2024-05-28",
    ),
    (
        "Eine Drohne traf Oldmere im Sommer 2023. Wie viele Menschen starben?",
        "2023-07-10",
        "2023-02-10",
    ),
    (
        "Combien de civils ont été blessés lors de la frappe sur Brenvik début mai 2024 ?",
        "2024-05-04",
        "2024-05-28",
    ),
    ("Un drone a frappé Oldmere à l'été 2023. Combien de morts ?", "2023-07-10", "2023-02-10"),
    (
        "¿Cuántos niños murieron en la escuela de Oldmere a mediados de enero de 2025?",
        "2025-01-15",
        "2025-01-31",
    ),
    (
        "¿Cuántos proyectiles cayeron sobre Oldmere en el verano de 2023?",
        "2023-07-10",
        "2023-02-10",
    ),
    (
        "¿Cuántos vecinos fueron detenidos en Brenvik poco antes de Navidad de 2023?",
        "2023-12-20",
        "2023-11-10",
    ),
    (
        "Сколько мирных жителей ранены при ударе по Бренвику в начале мая 2024 года?",
        "2024-05-04",
        "2024-05-28",
    ),
    ("Дрон ударил по Олдмеру летом 2023 года. Сколько погибших?", "2023-07-10", "2023-02-10"),
    (
        "Скільки дітей загинуло в школі Бренвіка в середині січня 2025 року?",
        "2025-01-15",
        "2025-01-31",
    ),
    ("Дрон ударив по Олдмеру влітку 2023 року. Скільки загиблих?", "2023-07-10", "2023-02-10"),
    ("Brenvik'te Mayıs 2024 başında kaç sivil yaralandı?", "2024-05-04", "2024-05-28"),
    ("كم عدد الأطفال الذين قتلوا في مدرسة أولدمير أوائل أيار 2024؟", "2024-05-04", "2024-05-28"),
    ("كم قذيفة سقطت على برينفيك صيف 2023؟", "2023-07-10", "2023-02-10"),
    ("ما عدد القتلى والجرحى في قصف برينفيك قبيل عيد الميلاد 2023؟", "2023-12-20", "2023-11-10"),
    (
        "How many people did the forces detain in Brenvik in the first week of December 2025?",
        "2025-12-05",
        "2025-12-25",
    ),
    (
        "How many children died when Brenvik came under fire on the last day of May 2024?",
        "2024-05-31",
        "2024-05-20",
    ),
    (
        "كم بلغ عدد المصابين حين تعرضت برينفيك للنار في اليوم الأخير من أيار 2024؟",
        "2024-05-31",
        "2024-05-20",
    ),
]


@pytest.mark.parametrize(("language", "text", "counted", "who"), QUESTIONS)
def test_a_question_in_own_words_is_understood(
    language: str, text: str, counted: str, who: str | None
) -> None:
    question = analyse(text)
    assert question.language == language
    assert question.wants_figure
    assert question.counted == tuple(counted.split())
    assert question.who == who
    assert not question.speakers


@pytest.mark.parametrize(("text", "within", "outside"), DAYS)
def test_loose_days_of_a_question_are_bounded(text: str, within: str, outside: str) -> None:
    days = analyse(text).circumstances.days
    inside, beyond = date.fromisoformat(within), date.fromisoformat(outside)
    assert any(first <= inside <= last for first, last in days)
    assert not any(first <= beyond <= last for first, last in days)


OWN_WORDS = [
    "How many people, children included, were killed in Brenvik? List the tolls.",
    "How many people does each outlet say were killed in Brenvik?",
]


@pytest.mark.parametrize("text", OWN_WORDS)
def test_what_is_added_to_people_narrows_no_question(text: str) -> None:
    question = analyse(text)
    assert (question.counted, question.who, question.speakers) == (("killed",), None, ())


def test_a_sentence_before_the_one_that_asks_only_tells_the_event() -> None:
    asked = analyse("A raid killed the mayor of Brenvik. How many guards were hurt?")
    assert asked.counted == ("injured",)
    alone = analyse("Were Danish soldiers killed in Brenvik? How many?")
    assert alone.counted == ("killed",)


def test_a_feast_is_a_day_and_no_name() -> None:
    told = analyse("How many died in Brenvik just before Christmas 2023?").circumstances
    assert told.names == ("Brenvik",)


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Wie viele wurden verletzt, während Trümmer auf Brenvik fielen?", ("injured",)),
        ("Wie viele Soldaten fielen bei Brenvik?", ("killed",)),
        ("Hvor mange soldater faldt ved Brenvik?", ("killed",)),
    ],
)
def test_who_fell_is_dead_and_what_fell_is_not(text: str, counted: tuple[str, ...]) -> None:
    assert analyse(text).counted == counted


def test_words_of_time_are_no_names() -> None:
    assert "أواخر" not in analyse("كم شخصا قتل في كلدة أواخر أيار 2024؟").unknown_words
    assert "قبيل" not in analyse("كم شخصا قتل في كلدة قبيل عيد الميلاد 2024؟").unknown_words


def test_under_fire_is_attacked_and_not_burning() -> None:
    told = analyse("How many children died when Brenvik came under fire?").circumstances
    assert "attack" in told.concepts
    assert "fire" not in told.concepts


@pytest.mark.parametrize(
    "text", ["Hvor mange døde i Nordsyrien?", "Wie viele starben in Ostukraine?"]
)
def test_a_part_of_a_country_pins_no_event_down(text: str) -> None:
    assert not specific_names(analyse(text))


def test_a_place_behind_a_comma_tells_where_the_first_one_lies() -> None:
    asked = analyse("How many died at Oldmere, Brenvik, in March 2030?")
    assert pinned(asked, ("Oldmere", "Brenvik")) == ("Oldmere",)
    listed = analyse("How many died at Oldmere, Brenvik and Kelda in March 2030?")
    assert pinned(listed, ("Oldmere", "Brenvik", "Kelda")) == ("Oldmere", "Brenvik", "Kelda")


def test_a_town_behind_what_it_lies_in_is_the_place() -> None:
    asked = analyse("How many died in the Keldian town of Oldmere in May 2031?")
    assert pinned(asked, ("Keldian", "Oldmere")) == ("Oldmere",)
    quarter = analyse("How many died in the Sorrel district of Oldmere in May 2031?")
    assert pinned(quarter, ("Sorrel", "Oldmere")) == ("Sorrel",)


PLACES = ("Oldmere", "Brenvik", "Torsk", "Kelda", "أولدمير", "برنفيك", "تورسك")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("How many died in Oldmere, Brenvik, Torsk on 5 March 2030?", "Oldmere"),
        ("Hvor mange døde i landsbyen Oldmere, Brenvik, Torsk den 5. marts 2030?", "Oldmere"),
        ("Wie viele starben in Oldmere, Brenvik, Torsk am 5. März 2030?", "Oldmere"),
        ("¿Cuántos murieron en Oldmere, Brenvik, Torsk el 5 de marzo de 2030?", "Oldmere"),
        ("كم عدد القتلى في أولدمير، برنفيك، تورسك في 5 آذار 2030؟", "أولدمير"),
        ("How many died in Oldmere, Brenvik, Torsk and Kelda?", "Oldmere Brenvik Torsk Kelda"),
        ("Hvor mange døde i Oldmere, Brenvik, Torsk og Kelda?", "Oldmere Brenvik Torsk Kelda"),
    ],
)
def test_several_commas_tell_where_a_place_lies_unless_they_list(text: str, names: str) -> None:
    places = [word for word in PLACES if word in text]
    assert pinned(analyse(text), places) == tuple(names.split())


def test_who_does_it_is_not_who_is_counted() -> None:
    asked = analyse("Gunmen seized villagers in Brenvik. How many were seized?")
    assert asked.who == "civilians"


@pytest.mark.parametrize(
    "asked",
    ["on which points do reports diverge", "do the reports agree", "where do counts differ"],
)
def test_reports_that_are_compared_are_no_speakers(asked: str) -> None:
    question = analyse(f"How many were killed and hurt in Brenvik, and {asked}?")
    assert question.speakers == question.also_heard == ()


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "How many rescue workers were wounded in the shelling of Brenvik?"),
        ("da", "Hvor mange redningsfolk blev såret i Brenvik?"),
        ("de", "Wie viele Rettungskräfte wurden in Brenvik verletzt?"),
    ],
)
def test_rescuers_are_not_rescued(language: str, text: str) -> None:
    question = analyse(text, language)
    assert (question.counted, question.who) == (("injured",), "medics")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "How many died in Brenvik, and has any organisation changed its figure?"),
        ("da", "Hvor mange døde i Brenvik, og har nogen organisation ændret sit tal?"),
    ],
)
def test_any_organisation_is_no_speaker(language: str, text: str) -> None:
    question = analyse(text, language)
    assert (question.counted, question.speakers, question.also_heard) == (("killed",), (), ())


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("What number of Islamic State leaders does the army claim to have killed?", "killed"),
        ("How many drone attacks hit Brenvik?", "air_strikes"),
        ("How many drones hit Brenvik?", "bombs"),
    ],
)
def test_a_word_of_a_longer_name_is_not_counted(text: str, counted: str) -> None:
    assert analyse(text, "en").counted == (counted,)


@pytest.mark.parametrize(
    "text",
    [
        "How many were hurt in the village of Ashby (Oldmere) south of Torsk?",
        "Hvor mange kom til skade i landsbyen Ashby (Oldmere) syd for Torsk?",
        "Combien de blessés dans le village d'Ashby (Oldmere), au sud de Torsk ?",
        "Wie viele wurden im Dorf Ashby (Oldmere) verletzt?",
    ],
)
def test_a_place_has_another_name_in_brackets(text: str) -> None:
    asked = analyse(text)
    names = pinned(asked, specific_names(asked))
    assert other_names(asked, names) == ("Oldmere",)
    assert set(joined_places(asked, (*names, "Oldmere"))) >= {"Ashby", "Oldmere"}


def test_what_is_no_name_in_brackets_is_none() -> None:
    asked = analyse("How many were hurt in Ashby (the village by the lake) on Monday?")
    assert other_names(asked, ("Ashby",)) == ()


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "How many were arrested and how many were treated for injuries in Brenvik?"),
        ("da", "Hvor mange blev anholdt, og hvor mange måtte behandles for skader i Brenvik?"),
    ],
)
def test_the_treated_are_asked_for_besides_others(language: str, text: str) -> None:
    assert analyse(text, language).counted == ("arrested", "hospitalised")
