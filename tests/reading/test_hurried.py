"""Who and where somebody is, as it is typed in a hurry; and what looks like it and tells nobody anything."""

import pytest

from bot.reading.guarding import Ordinary, judge
from prompts.lexicon import lexicon

ORDINARY = Ordinary.of(lexicon())

TOLD = """
address  mieszkam na lipowej 5
address  mieszkam przy ul lipowej 5 m 3
address  mieszkam na ulicy lipowej 5
address  ul lipowa 5
address  moj adres lipowa 5
address  Lipowa 5/3
address  os kolorowe 12
address  14 elm st
address  its 14 elm st
address  my address is 14 oakfield
address  elm road number 22
school   my kid goes to oakfield school
name     ask my husband bob he works at the bakery
email    alangreen gmail com
link     www alansgarden co uk
payment  paypal me at alang
handle   dm me @ alang
address  mieszkamy na kwiatowej 12/4
address  mieszkam teraz przy dlugiej 7a
address  mieszka na osiedlu piastow 8
address  Mieszkam na Polnej 3, zapraszam
address  mój adres to lipowa 5 m 2
address  adres: szkolna 17
address  ul.lipowa 5/3, domofon nie dziala
address  ulica szkolna 17
address  spotkajmy się na ulicy szkolnej 17
address  os. piastów 8
address  aleja róż 3
address  al jana pawla 20
address  plac wolności 4
address  kwiatowa 12/4
address  przyjdź na szkolną 17/3
address  adres mickiewicza 12/5
address  22 oak st, second floor
address  come to 22a oak st please
address  we're at 7 church st
address  my address is 22 the willows
address  our address is 3 hillcrest
address  address: 14 oakfield
address  the address is oakfield 14
address  oak avenue no 7
address  birch lane house 9
address  st marys road number 4
school   my daughter goes to st annes school
school   they are at brookside village school
name     my neighbour sue has a key
email    write to janekowalski wp pl
email    bob smith hotmail co uk
link     www kwiaty-ania pl
payment  revolut me on alang22
handle   message me @ bobgreen
handle   pm me at bobgreen
"""

ORDINARY_TALK = """
mieszkam na drugim pietrze
mieszkam na drugim piętrze 5 lat
mieszkam 5 minut stąd
mieszkam na osiedlu 5 lat
mieszkam na wsi 10 km od miasta
mieszkam na parterze, 2 pokoje
mieszkam przy parku 5 minut od szkoły
mieszkam z żoną i 2 kotami
mieszkam tu od 2015
plac zabaw 5 minut stąd
na placu zabaw o 15
ulica zamknięta od 8 do 16
nasza ulica ma 5 domów
stolik na 6 os w sobotę 12
zupa na 4 os, przyniosę o 18
kurtka za 20 zł, rozmiar 12
zmieniłam adres 3 lata temu
mój adres znasz, przyjdź o 5
wynik 5/3 dla nas
połowa 1/2 litra
strona 5/3
poniedziałek 5/3
autobus 5 na lipowej o 12
jutro o 5 przy szkole
na kolację 5/6 osób
I can walk 2 dogs past the st bernard
it's 10 minutes to st james
14 st and 2 pounds, I must lose weight
be there at 5 on the main st side
the 1st at 10
bus 14 to elm road
bus number 22 stops on elm road
the main road number 4 is busy
take the 14 bus from town
my address is 2 minutes from the park
the address is 5 doors down
my email address is 14 letters long
what's the address, is it 5 minutes away
we talked about the address 2 times
swap lane number 3 at the pool for number 4
shops close no later than 5
she goes to primary school
he is at nursery school
going to start school in September
they go to school on foot
I went to town after school
we go to get school shoes
my kids go to sunday school
he goes to a special school
my husband may come too
my wife will ring
my son can lift it
my mum left early
paypal me to settle it
my kids jump about
ask my husband, he knows
can you use gmail com or is it down
check the weather on wp pl
www is down again
look at www nhs uk
paypal me tomorrow
paypal me at the weekend
paypal me at lunchtime
paypal me on Friday
i paid by paypal on friday
find me @ table six
my neighbour can rob nobody
i weigh 12 st
plac jest duży na 20 osób
z wizytą 5/6 marca
mieszka tu 5 osób
osiedle ma 12 bloków
her address is 3 doors from mine
my nephew goes to night school
text me @ lunchtime
message me @ six
dm me on Monday
dm me at the weekend
meet me @ station
"""


@pytest.mark.parametrize("line", TOLD.strip().splitlines())
def test_what_is_typed_in_a_hurry_is_noticed(line):
    kind, text = line.split(maxsplit=1)
    assert kind in {found.kind for found in judge(text, ORDINARY).found}


@pytest.mark.parametrize("text", ORDINARY_TALK.strip().splitlines())
def test_what_tells_nobody_where_somebody_is_passes(text):
    assert judge(text, ORDINARY).found == ()
