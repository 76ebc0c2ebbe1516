"""What neighbours write is read as a neighbour would mean it.

Each row: asks or offers, what kind of help, when, whether it is meant again and again, and the words.
"""

import tomllib
from importlib.resources import files

import pytest

from bot.reading.folding import MOST_READ, fold
from bot.reading.reader import Reader
from prompts.lexicon import lexicon
from tests.reading.hostile import lingers

READER = Reader(lexicon())

ENGLISH = """
request dog      this-week          -     Could someone walk my dog this week, I've hurt my ankle
offer   dog      mornings           again I can do dog walks most mornings
request company  -                  -     Would anyone like to have a coffee and a chat sometime? I'm new here
request company  evenings           again I'd love somebody to talk to in the evenings, it gets quiet
request company  -                  -     I'm lonely since my husband died
offer   company  -                  -     Happy to have a cup of tea with anyone who'd like company
request lift     tuesday,mornings   -     Can anybody give me a lift to the hospital on Tuesday morning?
offer   lift     -                  again I drive past the station every day and could take someone
request lift     tomorrow           -     I need a lift to my appointment tomorrow
request garden   -                  -     Looking for help with my garden, the hedge has grown too tall
offer   garden   weekend            -     I can mow lawns at the weekend
request lend     saturday           -     Does anyone have a ladder I could borrow on Saturday?
offer   lend     any-time           again I've got a drill and a wheelbarrow that you can borrow any time
request repair   -                  -     My tap is dripping and I don't know how to fix it
offer   repair   -                  -     I'm a retired electrician, happy to do small repairs
request repair   next-week          -     Could somebody put up a shelf for me next week
request tech     -                  -     I can't get my new phone to work
request tech     -                  -     Can you help me set up my laptop? I want to video call my sister
offer   tech     evenings,weekdays  -     I'm good with computers and printers, weekday evenings
request letter   -                  -     Please help me fill in a form from the council
offer   letter   -                  -     I could help with letters and forms, I used to work at the council
request letter   -                  -     I need someone to read a letter to me, my eyes are bad
request shopping today              -     Could anyone pick up my prescription today?
offer   shopping friday             -     I'm going to the supermarket on Friday and could pick up shopping for somebody
request moving   -                  -     I can't carry my shopping up the stairs
request moving   sunday,afternoons  -     Can someone help me move a sofa on Sunday afternoon
offer   moving   saturday           again I have a van and I'm free on Saturdays
request children today              -     Is there anyone who could babysit for two hours tonight?
offer   children mornings           again I would be happy to walk children to school in the mornings
request sewing   thursday           -     Could someone hem my trousers before Thursday
offer   sewing   -                  -     I can sew buttons and mend zips
offer   meal     sunday             again I cook too much, could share a hot meal on Sundays
request meal     this-week          -     I'm just out of hospital and could do with a cooked meal this week
request language -                  -     I'd like to practise English with somebody
offer   language -                  -     I can translate between Polish and English
request learn    -                  -     I want to learn to play the guitar
offer   learn    evenings           -     I could teach maths to anyone, evenings
offer   other    now                -     15 minutes now
offer   other    now                -     I have fifteen minutes now if anyone needs a hand
request dog      next-week          -     Could someone feed my cat while I'm away next week?
request company  wednesday,evenings -     Anyone up for a walk on Wednesday evening?
request shopping tomorrow,afternoons -     Can someone wait in for a parcel tomorrow afternoon
offer   moving   -                  again I don't mind putting the bins out for a neighbour every week
offer   lift     monday             again If anyone needs a lift to the shops on Mondays I can drive
request learn    weekdays           again Help with my homework on weekdays would be great
request dog      evenings           again I can no longer walk my dog in the evenings
request repair   now                -     Need help right now, my sink is leaking
request lend     weekend            -     Could I borrow a tent for the weekend?
offer   company  evenings           -     I'm happy to listen, any evening
request moving   -                  -     I am after a wardrobe that nobody wants
request dog      next-week          -     Anyone around who could check on my budgie while I'm in Wales next week?
request moving   -                  -     My washing machine needs carrying down two flights of stairs, anybody?
offer   company  thursday           -     Got a spare hour on Thursday if somebody wants company
request letter   -                  -     Would love a hand sorting out my tax return
request language monday             -     Someone who speaks Ukrainian, to come to the doctor with me on Monday?
offer   meal     saturday           again I bake bread every Saturday and always have a loaf left
request tech     -                  -     Struggling with the internet banking app on my phone
offer   lend     weekend            -     Can lend a pressure washer this weekend
request learn    wednesday,evenings -     My son needs help with GCSE maths, Wednesday evenings
offer   shopping today,afternoons   -     Free this afternoon to fetch shopping
request lift     friday,mornings    -     Who could take me to the airport on Friday morning?
offer   repair   -                  -     Retired plumber here, glad to look at leaks
request garden   -                  -     I have been ill and the garden is a jungle
request company  sunday             again It would be nice to play cards with someone on Sundays
request shopping today              -     Need milk and bread, cannot leave the house today
request moving   -                  -     I've hurt my back and can't put the bins out
offer   meal     today              -     Anybody want homemade soup? I made far too much today
request children tomorrow,mornings  -     Someone please look after my toddler for an hour tomorrow morning
offer   sewing   -                  -     I am pretty good with a sewing machine if anyone has curtains to shorten
offer   moving   weekend            again We are two students and can carry furniture at weekends
request language -                  -     I would like to learn Polish
request company  today              -     Could use a chat tonight
offer   lift     this-week          -     Happy to drive people to the vaccination centre this week
request company  -                  -     New in town and don't know anybody
request company  -                  -     Brakuje mi rozmowy po polsku
request repair   -                  -     The lock on my shed has jammed, who knows about locks?
request company  afternoons         again My mum is 80 and would enjoy a visitor in the afternoons
offer   shopping -                  -     I walk past the pharmacy daily so can collect prescriptions
request repair   -                  -     Where do I get somebody to check my smoke alarm
offer   learn    -                  -     I play the piano and would teach a beginner
request moving   saturday,mornings  -     We need two people to shift a wardrobe on Saturday morning
request company  -                  -     Feeling low and could do with someone to listen
offer   moving   weekend            -     I've got a trailer so could take garden waste to the tip this weekend
request letter   -                  -     Can anyone explain this hospital letter to me
request dog      friday             -     I have two rabbits and I am away from Friday
offer   garden   -                  -     Happy to water plants while you're on holiday
request language -                  -     Anyone fancy swapping German for English conversation
request sewing   -                  -     Shoes need resoling, dress needs taking in
request tech     -                  -     My printer won't talk to my computer
offer   lift     sunday,mornings    -     I could drive someone to church on Sunday mornings
"""

POLISH = """
request dog      this-week          -     Czy ktoś mógłby wyprowadzić mojego psa w tym tygodniu?
offer   dog      mornings           again Mogę wyprowadzać psy rano, prawie codziennie
request shopping tomorrow,afternoons -     Potrzebuję pomocy z zakupami jutro po południu
offer   shopping friday             -     Chętnie zrobię zakupy dla sąsiadki w piątek
request company  evenings           again Szukam kogoś, z kim mogę porozmawiać wieczorami
request company  -                  -     Czuję się samotna, może ktoś napije się ze mną kawy
offer   company  -                  -     Z przyjemnością posłucham i pogadam przy herbacie
request lift     tuesday,mornings   -     Czy ktoś podwiózłby mnie do lekarza we wtorek rano?
offer   lift     wednesday          again Mam samochód i mogę podwieźć kogoś do szpitala w każdą środę
request garden   -                  -     Nie mogę skosić trawy, boli mnie kręgosłup
offer   garden   weekend            -     Pomogę w ogródku w weekend
request repair   -                  -     Cieknie mi kran i nie umiem go naprawić
offer   repair   -                  -     Naprawię drobne rzeczy, mam narzędzia
request lend     saturday           -     Czy mogę pożyczyć od kogoś drabinę na sobotę?
offer   lend     any-time           again Mogę pożyczyć wiertarkę, kiedykolwiek
request tech     -                  -     Nie radzę sobie z nowym telefonem
offer   tech     evenings           again Znam się na komputerach, wieczorami mam czas
request letter   -                  -     Czy ktoś pomoże mi wypełnić wniosek do urzędu?
offer   letter   -                  -     Umiem czytać pisma urzędowe i chętnie pomogę
offer   language -                  -     Przetłumaczę z polskiego na angielski
request language -                  -     Chcę się nauczyć angielskiego
request moving   sunday             -     Potrzebuję kogoś do wniesienia szafy w niedzielę
offer   moving   -                  -     Mam busa i mogę pomóc przy przeprowadzce
request children today,evenings     -     Kto mógłby przypilnować dzieci dziś wieczorem?
offer   children afternoons         -     Zaopiekuję się dzieckiem po południu
request sewing   -                  -     Proszę o pomoc w skróceniu spodni
offer   sewing   -                  -     Umiem szyć i przyszyję guziki
offer   meal     -                  -     Ugotuję zupę dla kogoś chorego
request meal     next-week          -     Przydałby mi się ciepły obiad w przyszłym tygodniu
offer   learn    weekdays           -     Mogę dać korepetycje z matematyki w dni powszednie
offer   other    now                -     Mam 15 minut teraz
request dog      -                  -     Czy ktoś nakarmi kota, kiedy wyjadę?
request company  thursday           again Szukam kogoś do gry w szachy w czwartki
request lend     tomorrow           -     Potrzebna drabina na jutro
request shopping -                  -     Złamałam nogę i nie mam jak zrobić zakupów
request company  sunday,mornings    -     Ktoś chętny na wspólny spacer w niedzielę rano?
offer   learn    evenings           -     Dam lekcje gitary za darmo, wieczory
request dog      today              -     Kot mi uciekł, pomóżcie szukać dziś
offer   children monday             again Mogę posiedzieć z dziećmi w poniedziałki
request repair   -                  -     Zepsuła mi się pralka, zna się ktoś na tym?
offer   tech     -                  -     Umiem obsługiwać komputer, pomogę seniorom
offer   lift     -                  -     Jestem kierowcą, zawiozę na lotnisko
request garden   next-week          -     Szukam kogoś, kto podleje kwiaty w przyszłym tygodniu
request letter   -                  -     Mój ojciec nie radzi sobie z wnioskiem do ZUS
offer   meal     today              -     Mam za dużo ciasta, chętnie się podzielę dzisiaj
request repair   next-week          -     Szukam pomocy przy malowaniu pokoju w przyszłym tygodniu
offer   company  thursday,evenings  -     Mam wolny wieczór w czwartek, mogę pogadać przez telefon
request lift     tomorrow,mornings  -     Proszę o podwiezienie na dworzec jutro rano
offer   meal     -                  -     Zostało mi dużo zupy, kto chce
request dog      weekdays           -     Pies sąsiadki potrzebuje spacerów w dni powszednie
offer   language weekend            -     Uczę niemieckiego, weekendy
request company  tuesday            again Moja mama potrzebuje kogoś do towarzystwa we wtorki
offer   other    -                  -     Oddam deski i farbę
"""

ROWS = [line.split(maxsplit=4) for line in (ENGLISH + POLISH).splitlines() if line.strip()]


@pytest.mark.parametrize(("side", "kind", "times", "again", "words"), ROWS, ids=[row[4] for row in ROWS])
def test_it_is_read_as_it_was_meant(side, kind, times, again, words):
    reading = READER.read(words)
    assert reading.intent is None
    assert reading.side == side
    assert (reading.kind or "other") == kind
    assert (",".join(reading.times) or "-") == times
    assert reading.standing == (again == "again")


def test_what_the_playground_s_street_has_posted_is_understood():
    street = tomllib.loads(files("adapters.playground").joinpath("street.toml").read_text("utf-8"))
    posts = [words for person in street["people"] for words in person.get("posts", ())]
    assert len(posts) > 20
    for words in posts:
        reading = READER.read(words)
        assert reading.intent is None
        assert reading.side, words
        assert reading.kind, words


@pytest.mark.parametrize(
    "words",
    [
        "The bus stop has moved",
        "It rained all day",
        "Nice weather for ducks",
        "Ładna dziś pogoda",
        "Sąsiedzi to sąsiedzi",
    ],
)
def test_what_neither_asks_nor_offers_is_left_to_a_question(words):
    assert READER.read(words).side == ""


@pytest.mark.parametrize(
    "words",
    [
        "i dont need help",
        "I don't need anything, thank you",
        "we do not need a lift any more",
        "nobody needs to bring me anything",
        "No one needs to come round",
        "there is no need to call",
        "nie potrzebuję pomocy",
        "Nie potrzebujemy niczego",
        "nikt nie musi nic przynosić",
        "już nie trzeba, dziękuję",
    ],
)
def test_what_is_not_needed_is_neither_asked_nor_offered(words):
    assert READER.read(words).side == ""


@pytest.mark.parametrize(
    ("side", "words"),
    [
        ("offer", "I don't need help, but I can walk dogs"),
        ("request", "I don't need much: could someone bring bread"),
        ("request", "nie potrzebuję lekarza, potrzebuję kogoś do rozmowy"),
        ("offer", "oddam szafę, której nie potrzebuję"),
        ("offer", "good pram, don't need it any more"),
        ("request", "I need somebody who does not need a car park"),
    ],
)
def test_what_is_not_needed_hides_nothing_else(side, words):
    assert READER.read(words).side == side


@pytest.mark.parametrize(
    ("times", "words"),
    [
        ("any-time", "not on mondays please, need someone to walk my dog"),
        ("any-time", "i can walk dogs but not at weekends"),
        ("any-time", "any day except monday"),
        ("any-time", "just not tomorrow"),
        ("any-time", "any day but Sunday"),
        ("any-time", "not on Mondays, Tuesdays or at the weekend"),
        ("any-time", "not on monday mornings"),
        ("weekdays", "weekdays except fridays and wednesdays"),
        ("mornings", "mornings, but not on Mondays"),
        ("tuesday", "not Monday, Tuesday please"),
        ("tomorrow", "not today but tomorrow"),
        ("any-time", "lawn mowing, can't do Mondays"),
        ("any-time", "lawn mowing, cant do mondays"),
        ("any-time", "can walk dogs, I can't make Thursday or Friday"),
        ("any-time", "walk my dog please, I cannot do weekends"),
        ("any-time", "somebody for the garden, unable to do tuesday mornings"),
        ("any-time", "lift to the shops, no evenings please"),
        ("tuesday", "I can't on Monday but Tuesday works"),
        ("any-time", "skoszę trawnik, bez poniedziałków"),
        ("any-time", "zakupy, nie pasują mi soboty"),
        ("any-time", "w dowolnym czasie, byle nie w poniedziałki"),
        ("any-time", "kiedykolwiek oprócz soboty i niedzieli"),
        ("any-time", "wyprowadzę psa, tylko nie jutro"),
        ("evenings", "wieczorem, ale nie w piątek ani w sobotę"),
        ("saturday", "nie w piątek, tylko w sobotę"),
        ("weekdays", "dni robocze poza środą i poza wtorkiem"),
        # And none is left out here.
        ("monday", "why not on Monday"),
        ("friday,saturday", "if not Friday then Saturday"),
        ("today", "I'm not well today, could someone walk my dog"),
        ("today", "my dog has not been out today"),
        ("monday", "I can't walk my dog on Monday"),
        ("friday", "not before Friday"),
        ("friday", "not later than Friday"),
        ("weekend", "not only at the weekend"),
        ("monday", "No, on Monday"),
        ("monday", "dog walked, no, Monday is best"),
        ("monday", "I can't walk on Monday"),
        ("monday", "there is no bus on Monday"),
        ("monday", "nie, w poniedziałek"),
        ("monday", "nie mogę w poniedziałek wyjść z psem"),
        ("monday", "czemu nie w poniedziałek"),
        ("weekend", "nie tylko w weekendy"),
    ],
)
def test_times_that_are_left_out_are_not_named(times, words):
    assert ",".join(READER.read(words).times) == times


@pytest.mark.parametrize(
    ("words", "date", "only"),
    [
        ("4 December", "4.12.", "day"),
        ("until the 4th of December 2027", "4.12.2027", "day"),
        ("Dec 4", "4.12.", "day"),
        ("do 4 grudnia", "4.12.", "day"),
        ("14 days", "14", "day"),
        ("na 14 dni", "14", "day"),
        ("for 3 weeks", "21", "day"),
        ("24.12.", "", "hours"),
        ("I may come at 5, maybe", "", ""),
        ("4 décembre", "", ""),
        ("some day", "", ""),
    ],
)
def test_a_day_is_read_by_the_name_of_its_month(words, date, only):
    reading = READER.read(words)
    assert (reading.date, reading.only) == (date, only)


def test_a_text_is_read_fast():
    """Every message passes here: 4,000 characters in far less than a blink."""
    assert not lingers(READER.read, "could you bring the blue bowl back " * 115, 0.1)


def test_a_sign_that_is_a_whole_line_makes_no_text_much_longer():
    assert MOST_READ < len(fold("\ufdfa" * MOST_READ)) <= 2 * MOST_READ
