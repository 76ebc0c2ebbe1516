"""Words of everyday talk, of which it is told beforehand what they may be part of. Only for speed: any may be missing.

What somebody wrote is never added here, nor anywhere while the bot runs.
"""

from __future__ import annotations

EVERYDAY = frozenset(
    """
    afraid afternoon age alright apple arm arrive autumn away baby bad bag bags bake baker bakery bath bed bee
    begin begins bench best bike bin bins bird birthday bit black blue board boil bone boot boots bottle bought
    bowl box boxes bread break breakfast bring bringing broke broken brought brown brush bucket build bulb bulbs
    bus busy butter buy cake cakes calm came camera card cards care careful carpet carried carry cat cats caught
    chair chairs change charge chat cheap cheese chicken child children choose clean cleaned clear clever clock
    close clothes cloud coat coffee cold come comes coming company cook cooked cooking corner cost cough couple
    course cup cups cupboard curtain cut cutting dad dance dark date daughter day days deal deep dinner dish
    doctor dog dogs door doors dress drill drink drive drop dry dust early earth easier easily easy eat eaten eggs
    eight either empty end ends enough evening evenings exactly eye eyes face fair fall family farm fast father
    fault fed feed feel feeling feels feet fell felt fence fetch few film find fine finger finish finished fire
    fish fit five fix fixed flat flood floor flour flower flowers fold food foot forget forgot fork form found
    four fresh friday fridge friend friendly friends front fruit full fun funny game garage garden gardens gate
    gave gentle girl give given gives giving glad glass glasses glove go goes going gone got grandson grass great
    green ground grow growing guess hair half hall hammer hand hands handy hang happen happened happy hard hat
    hate head hear heard heart heat heating heavy held hello help helped helpful helping helps herbs hill hold
    hole holiday home hope hoping horse hospital hot hour hours hungry hurry hurt husband ice idea ideas ill
    inside instead iron jacket jam job jobs join jumper keen keep keeps kept kettle key keys kids kind kindly
    kitchen knee knew knit knock ladder lady lake lamp large late lately later laugh lawn lead leaf leak learn
    leave leaves leaving leg legs lemon lend less lesson let letter letters library lid life lift light lights
    likely list listen live lives ll load loaf lock long longer lose lost loud love loved lovely low luck lucky
    lunch machine mad main manage map march mark market matter meal meals mean means meant meat meet meeting men
    mend met metal mice middle milk mind minute minutes miss missed mix monday money month months moon morning
    mornings most mostly mother mouse mouth move moved moving mower mug mum music nail nails narrow near nearly
    neck need needed needs neighbour neighbours nervous new news nice night nights nine noise none noon nose
    notice number oil old once onions onto open opened opposite orange order oven owe own paid pain paint painting
    pair pan paper park parts party pass past path pay pen people phone piano pick picked picture pie piece pipe
    pipes place plain plan plant plants plate play played playing plenty plug pocket point poor possible post pot
    potatoes power practice pretty problem proper properly pull pulls push puts queue quick quickly quiet quite
    radio rain raining ran rather reach read reading ready real rent rest rice ride ring road roof room rooms rope
    rose round row rug run running rush sad safe salt same sandwich saturday saved saw scarf school screw screws
    sea seat seeds seem seems seen sees sell send sense sent serve seven sew sewing shade shall sharp shed sheet
    shelf shelves shift shirt shoe shoes shop shopping shops short shout show shower shut shy sick side sing sink
    sister sit sitting six size skin sleep slept slow slowly small smell snow soap sofa soft son song soon sore
    sort sound soup space spade spare speak spend spoon sport spring stairs stand start started starts station
    stay step stick stone stood stop stopped storm story straight strange street strong stuff suit sugar summer
    sun sunday sunny supper sweet swim table tall tap taps taste taught tea teach team ten tent test than thin
    third thirty three threw thursday tidy tight till times tiny tired today toe told tomato tomatoes tomorrow
    tonight tool tools tooth top touch towel town toy toys train tray tree trees trip trouble trousers tuesday
    tune turn turned turns tv twelve twenty twice under understand upset upstairs useful usual usually vegetables
    visit voice wait waiting walk walked walking walks wall warm wash washed washing waste watch water wave
    weather wednesday week weekend weekends weeks weight well west wet wheel white whole wide wife win wind window
    windows winter woke woman women wood wool words worn worried worry worse worth wrong yard year years yellow
    yesterday young s t m re d bardzo bo brat by bylo byc chce chetnie chyba ciasto cos czasu czy czym dalej
    deszcz dla dlugo dobra dobry dobrze dom domu drzwi duzo dwa dzieci dzien dzis dzisiaj gdy gdzie herbata ile
    jak jaka jaki jedna jest jeszcze jutro kawa kiedy klucze kot ktora ktory kupic lampa lubie ma mam mamy matka
    mieszka milo moge moja moje moze mozna mozemy musi na nad nas naprawde nic nie niedziela nigdy no nowa nowy
    obiad ogrod ogrodek okno oraz pani pies piatek pod pogoda pol pomoc pomoge poniedzialek potem potrzebuje
    prosze przed przy psa psem rano razem roku rower samochod schody sie sklep sobota sobote spacer spokojnie
    sroda srode swoje szkola szukam tak takze tam te tez tobie troche trzeba tu tutaj tydzien tylko w wczoraj wiec
    wieczor wieczorem wiem wszystko wtorek wybacz z za zakupy zawsze ze zeby zima znowu
    """.split()
)
