"""Words that follow "my Telegram is" or "on Instagram" without being anybody's name there. Folded."""

from __future__ import annotations

from bot.reading.guarding.letters import fold

COMMON = frozenset(
    map(
        fold,
        """
        a able about above account accounts across acting active actually ad ads add added address after again
        against age ago all allowed almost alone along already also although always am an and another answer
        any anybody anymore anyone anything anyway app apps are around as ask asked asking at away awful back
        bad banned based be because become been before being best better between big bit blank blocked boring
        both bots boxes broke broken brilliant business busy but buy by call called calling calls came can
        cannot channel channels charging chat chats cheap check children clean clear closed come comes coming
        completely computer confusing connected connecting control could crashed crashing data day days dead
        deleted did different difficult disabled do does doesn doing don done down download downloaded
        downloading drive driving dreadful each easier easy either else empty enough even ever every everyone
        everything everywhere expired fake fault fed feed few find fine finally first fixed for found free
        friends friend from frozen full fun funny further game gave get gets getting give gives glitching go
        goes going gone good got great group groups had half hacked handy happy hard hardly has have haven
        having he hello help helped helpful helps her here hers hidden him his hot how however i if important
        impossible improved in inactive install installed installing instead interested interesting into is
        isn it its itself just keep keeps kept kids know known last later latest least less let lets like
        likes line lines linked list little live load loading local locked log logged login logo long longer
        look looked looking looks lost lot lots love loved lovely low luckily mad made make makes making many
        marketplace maybe me mean means media message messages messaging might mine missing mobile more most
        mostly much must my name need needs never new news next nice no nobody none nonsense normal not
        nothing notification notifications now number odd of off offline often ok okay old on once one online
        only open opened opening opens or other others our out outside over own page pages paid parents part
        password people perfect perhaps person phone photo photos pictures playing please poor post posted
        posting posts premium private probably problem problems profile profiles properly public put quick
        quickly quite rather read reading ready really removed reset rest right ringing rubbish running said
        same saw say says scam screen search see seem seems seen send sending sent set setting settings setup
        several share shared she shop should show shows since site slow smaller so social some somebody
        someone something sometimes somewhere soon sorry sort spam started still stop stopped stopping stories
        story strange stuck stuff such suddenly support sure switched take taken takes taking talk telling
        terrible than thank thanks that the their them then there these they thing things think this those
        though thought through till time tired to today together told tomorrow tonight too took tried tricky
        trouble try trying turned two under uninstalled until up update updated updates upset us use used
        useful useless user users uses using usual usually version very via video videos wait waiting want
        wants was wasn way we web website week weird well went were what whatever when where whether which
        while who whole why will with without won wonderful word work worked working works world worse worst
        would write writing wrong yes yesterday yet you your yours yourself neighbour neighbours neighbor town
        street village lock jammed cracked installed lately peas button buttons sound signal wifi data mum dad
        gran nan son daughter husband wife mother father sister brother grandson granddaughter grandchildren
        class course lessons lesson meeting meetings invite invites link links broken dancing cooking baking
        knitting reels reel status cover picture icon bar tab menu feature features beginners basics there
        please afternoon morning evening monday tuesday wednesday thursday friday saturday sunday weekend
        night box bridge station failure tower engine noise boats pipes wire wires dance session sessions
        chart cat cake cakes recipe recipes anytime instead alerts clips club clubs community communities
        event events notice board neither also-no yeah yep nope cool super lol haha hmm ooh ah ha thanks ta
        cheers bye true exactly agreed same nice whenever afterwards account-less data-free drains battery
        crash bug glitch virus advert adverts ale albo bo być był była było by co coś czas często czy czytam
        dla do dobrze dobry działa działał już jak jako jest jestem jeszcze kiedy konto kto ktoś która który
        które lub łatwy ma mam masz może można mój moja moje mi mnie na nad nam nas nasz naszej nawet nic nie
        nigdy niż nowy nową nowe o od on ona ono oni ogłoszenia osiedla osiedlu oraz po pod pomoc pomocy pomóc
        pomożesz potem problem problemy proszę przez przy się są sobie stary strona stronie ta tak także tam
        tego tej telefon telefonie ten to tobie trudny trudno tu tutaj też twoje ty tylko u umiem używam
        używasz w wam was wasz we więc wiem wolny wolno wszystko wy z za zawsze ze zablokowane zablokowany
        zepsuty zepsute zamknięte grupa grupę grupie grupy sąsiadów sąsiedzka zdjęcia zainstalować zalogować
        założyć wysłać wieczorem jutro dziś dzisiaj rano prywatne und oder der die das ist nicht kein keine
        ein eine auf mit von zu kaputt geht gehen gruppe hilfe bitte danke noch nur aber auch wie wenn mein
        meine dein ich du er sie es wir ihr et ou le la les un une est pas mon ma mes sur avec pour marche
        groupe y o el los las es no mi mis con para funciona grupo il lo gli per non sono che del della или и
        не на с по в я мы вы он она они это что как и та й що як не на у в з до
""".split(),
    )
)
