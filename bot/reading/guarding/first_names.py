"""First names that are common around us, folded. Those that are also words count only where somebody is introduced."""

from __future__ import annotations

from bot.reading.guarding.letters import fold

_NAMES = """
    aaliyah aaron abbie abdul abdullah abigail abraham adam adele adeline adnan adrian agatha agnes ahmed aidan
    aiden aisha alan alana alasdair albert alejandro alessandro alex alexa alexander alexandra alexandre alexis
    alfie alfred ali alice alicia alina alisha alison alistair allan allison alma alvin alya amanda amelia amelie
    amina amir amit amy ana anand andrea andreas andrei andrew andrij andy angela angelina anika anita anjali ann
    anna annabel anne annette annie anthony antoine anton antonio anwar anya archie ariana arjun arlene arnold
    arthur asha ashley asif astrid athena audrey aurora ava avril ayesha aylin barbara barnaby barney barry
    beatrice beatrix becky belinda ben benedict benjamin bernadette bernard bernie bethan bethany betty beverley
    bianca bianka blanca boris bradley brenda brendan brian bridget bronwen bruce bruno bryan bryony caitlin
    callum calvin cameron camilla carl carla carlos carmen carol carole caroline carolyn caspar cassandra catalina
    catherine cathy catrin cecilia cedric celia celine ceri charlie charlotte chloe chris christian christina
    christine christopher ciara claire clara clare claudia claudine clement clive colette colin colleen connor
    constance corinne craig cynthia cyril daiyu damian dan daniel daniela danielle danny daphne darren dave david
    davina dean deborah debbie declan deirdre delia delphine denis denise dennis derek desmond diana diane diego
    dilys dimitri dina dmitri dmytro dominic dominika donald donna doreen doris dorothy doug douglas duncan dylan
    eamon edgar edith edmund edna edward edwin eileen elaine eleanor elena eleri elif elijah elin elisabeth elise
    eliza elizabeth ella ellen ellie elliot elliott elsie elspeth emil emilia emily emma emmanuel emrys emyr
    enrique eric erica erik erika erin ernest esme estelle esther ethan eugene eva evan evelyn fabian farah farida
    fatima fatou fatuma felicity felix fergus fernando fiona florian frances francesca francis francisco franco
    francois freda freddie frederick freya gabriel gabriela gail gareth gary gavin gemma geoff geoffrey george
    georgina gerald geraldine gerard gerry gethin gianni gillian gina giovanni giulia gladys glenda gloria glyn
    gopal gordon graeme graham gregory greta guillaume gurpreet guy gwen gwendolyn gwyneth habib hamza hana hanna
    hannah harold harpreet harriet harrison harry harvey hassan hatice hazel heidi helen helena helga henri
    henrietta hilary hilda hiroshi howard hubert hugh hugo hussein ian ibrahim ieuan imogen imran ingrid ioana
    ioan irena irene irina isaac isabel isabella isabelle isaiah isla ismail isobel ivan ivana ivor jacek jackie
    jacob jacqueline jacques jake jamal james jamie jan jane janet janice janine jared jasmin jasmine jason javier
    jay jayne jean jeanette jeff jeffrey jemima jen jenna jennifer jenny jeremy jerome jess jesse jessica jill jim
    jimmy joan joana joanna joanne joao jodie joe joel johan johann john johnny jolene jonah jonas jonathan jordan
    jorge jose josef joseph josephine josh joshua josie joyce juan juana juanita judith judy jules julia julian
    julie juliet juliette justin justine kabir kamal karen karim karin karl kasper kate katerina kath katharine
    katherine kathleen kathryn kathy katie katrina katy kayleigh keira keith kelly kelvin ken kenneth kerry kevin
    khadija khalid kiera kieran kim kirsten kirsty kofi kristen kristina kurt kwame kyle kylie lakshmi lara lars
    laszlo latifa laura lauren laurence lawrence leah leanne leila leila lena leo leon leona leonard leroy lesley
    leslie lewis liam lillian linda lindsay lindsey lionel lisa liz lizzie llinos lloyd logan lorna lorraine louis
    louisa louise luc luca lucas lucia lucie lucille lucinda lucy luigi luis luisa luke lydia lynda lynn lynne
    mabel maddie madeleine madison maeve magda magdalena maggie maja malcolm malik manuel manuela mara marc marcel
    marcia marco marcus mared margaret margarita margot maria mariam marian marianne marie marilyn marina mario
    marion marisa marius marjorie markus marlene marta martha martin martina marvin mary maryam matilda matteo
    matthew matthias maureen maurice max maxine maya meera megan mehmet melanie melissa mercedes mia michael
    michaela michelle miguel mike mikhail mildred miles millie milo mina miranda miriam mohamed mohammad mohammed
    moira molly monica monika morag moses muhammad muriel myfanwy nadia nadine nancy naomi nasreen natalia natalie
    natasha nathan nathaniel neil nell nerys niamh nicholas nick nicola nicolas nicole nigel nikhil nikita nina
    noah noel nora noreen norma norman nuala oksana olaf oleh oleksandr olena olga oliver olivia olwen omar oscar
    osman otto owain owen pablo pamela paolo parveen patricia patrick patrycja paul paula pauline pavel pedro
    peggy percy perry peter petra phil philip philippa phillip phoebe phyllis pierre piotr priscilla priti priya
    rachael rachel rachid rahul raj rajesh ralph ramon raquel rashid ravi raymond rebecca reece reggie rehana
    renata renate rene rhian rhiannon rhodri rhona rhys ricardo richard rita robert roberta roberto roderick
    rodney roger roland ronald ronan ronnie rosa rosalind rosemary rosie ross rowena roxanne roy rudolf rupert
    russell ruth ryan sabina sabine sabrina sadie saeed saima sally salma samantha samir samuel sandra sanjay
    santiago sara sarah sasha saskia scott sean sebastian selina serena sergei shannon sharon shaun shauna sheila
    shelley shirley shona sian sidney silvia simon simone sinead siobhan sofia sonia sophia sophie stacey stanley
    stefan stella stephanie stephen steve steven stewart stuart sunita susan susanna susie suzanne svetlana sylvia
    tamara tamsin tanya tara tariq tasha ted teresa terence terry tess tessa thelma theo theodore theresa thomas
    tiffany tim timothy tina toby todd tom tomasz tommy tony tracey tracy trevor trisha tristan trudy tudor tyler
    una ursula usha uwe valentina valerie vanessa vera vernon veronica vicky vijay vikram vincent virginia vivian
    vivien vivienne vladimir walter wanda wendy wilfred will-iam william willow-s winifred winston wojciech
    wolfgang xavier xiao yasmin yasmine yolanda youssef yuki yusuf yvette yvonne zachary zahra zainab zara zoe
    zofia zsofia bex dafydd seren-a angharad ffion carys iestyn gwilym hywel sioned lowri agnieszka aleksander
    aleksandra aleksy alicja aneta anastazja andrzej ania aniela antek antoni arek arkadiusz artur asia bartek
    bartosz bartłomiej basia beata bernadeta bogdan bogusława bogusław bolesław bożena bronisława celina cezary
    czesław czesława damian danuta daria dariusz darek dawid dominik dorota edyta elżbieta ela ewelina ewa
    eugeniusz eugenia filip franciszek gabriela genowefa gosia grażyna grzegorz grzesiek halina hania hanna helena
    henryk henryka hubert ignacy iga igor ilona irek ireneusz irena iwona iza izabela jacek jadwiga jagoda-s jakub
    janek janina janusz jarek jarosław jerzy joanna jolanta jola józef józefa julita juliusz jurek justyna kacper
    kamil kamila karol karolina kasia katarzyna kazimierz kazimiera kinga klaudia konrad kornelia krystian
    krystyna krysia krzysztof krzysiek kuba lech leszek lidia lucjan lucyna ludwik łukasz maciej maciek madzia
    magda małgorzata małgosia marcel marcelina marcin mariola mariusz marek martyna marysia maryla marzena mateusz
    michał mieczysław mirek mirosław mirosława monika natalia norbert ola-s oliwia olek ola patryk paweł paulina
    piotrek przemek przemysław radek radosław rafał remigiusz renata robert roman ryszard rysiek sabina sebastian
    sławek sławomir stanisław stanisława staszek stefania sylwester sylwia szymon tadek tadeusz teresa tomek
    urszula wacław waldemar wanda weronika wiesław wiesława wiktor wiktoria witold władysław włodzimierz wojtek
    zbigniew zbyszek zdzisław zenon zofia zosia zuzanna zuza zygmunt żaneta günther günter jürgen jörg heike
    helmut horst ilse ingeborg jutta karlheinz katrin klaus lukas manfred matthias mechthild moritz rainer rüdiger
    sabine silke stefan sven thorsten torsten ulrich ulrike ute uwe walther waltraud wilhelm annette birgit
    brigitte christa dieter dietmar doris elke amélie aurélie benoit camille chantal christophe clément didier
    élodie émilie fabrice frédéric gérard gisèle hélène hervé jérôme laurent léa lucie ludovic manon margaux
    mathieu mathilde michel mireille nathalie océane olivier pascal philippe rémi romain sandrine sébastien solène
    stéphane sylvain sylvie thierry thibault véronique yannick yves alba álvaro beatriz carlos concepción cristina
    dolores-s eduardo elena esteban felipe guadalupe ignacio inés isidro jaime javier jesús joaquín jorge lorena
    marisol maría maite marcos nuria pilar rafael rocío rodrigo rosario-s sergio soledad-s teresa ximena yolanda
    alessia chiara davide elisa enzo fabio federica federico filippo francesca gennaro giacomo giorgio giuseppe
    ilaria lorenzo luciano marcello massimo matteo michele nicolò paola pietro raffaele roberta salvatore silvana
    simona stefano valeria vincenzo andriy anastasiia bohdan daryna halyna iryna ivanka kateryna khrystyna
    liudmyla mariia maryna mykola nadiia natalka nazar olha ostap petro roman serhiy sofiia solomiia stepan
    svitlana taras tetiana vasyl viktor volodymyr yaroslav yevhen yulia yuliia yuriy zoriana оксана олена ольга
    наталя наталія ірина катерина марія тетяна світлана юлія андрій сергій олександр володимир віктор іван петро
    микола михайло василь тарас богдан дмитро юрій анна анастасія елена ирина екатерина мария татьяна светлана
    юлия андрей сергей александр владимир иван пётр николай михаил дмитрий юрий алексей adriana alexandru cosmin
    cristian daniela elena florin gabriela gheorghe ileana ion ionut liviu loredana marius mihai mihaela mircea
    nicolae oana radu raluca razvan roxana sorin stefania vasile viorica ayse emine fatma hakan huseyin mehmet
    murat mustafa osman ozlem selin serkan zeynep adebayo adwoa akosua ama-s amara amadi chidi chioma chinedu
    emeka ifeoma kemi ngozi nkechi obinna olu-s olumide oluwaseun segun temi-s tunde yaw-s yetunde abena esi-s
    kwabena kwesi abdi amal asad faisal fadumo halima hodan idil khadra leyla liban mahad omar sagal samatar
    warsame zahra ananya aarav deepak deepika divya gaurav harish jaswinder kavita kiran-s lakshmi manish manjit
    meena mohan neha nisha parminder pooja prakash pradeep rekha rohan sandeep sangeeta shreya sneha suresh swati
    tanvi uma-s vikas vinod aaliya amina asma bilal faiza farhan farzana fozia ghulam hina iqbal javed kashif
    khalida mehwish nadeem naheed nasir nazia rabia rizwan rukhsana sadia saira salman shabana shazia tahir tahira
    tayyab umar waqas yasir zafar zubair chen-s fang hao-s hui-s jing lin-s mei-s ming-s wei-s xin-s yan-s ying
    yu-s zhang zhao nguyen-s thuy trang linh-s minh-s huong lan-s
"""
_WORDS_TOO = """
    will may june rose mark grace hope jack bill sue art rob pat frank faith joy ivy holly lily daisy olive summer
    april dawn iris heather violet ruby amber jade pearl penny sandy robin dale glen cliff chase hunter mason
    carter taylor parker victoria georgia florence paris chelsea sydney austin jackson sam kay gene ray dot bob
    kit rich nat bea bee fay jo joan-s al ed eddie bert ron don ken-s len les stan vic viv flo meg mel pip poppy
    rowan sky skye star storm saffron rosemary-s basil clementine ginger sage willow hazel-s ash forest river reed
    bay laurel myrtle christian dean earl duke king prince royal judge bishop page cook grant wade lance miles
    norm pierce rusty sterling trace ty tex van wells wolf guy hank harper herb jewel josh-s melody mercy merry
    mercedes-s opal patience precious prudence queenie randy sonny chuck buck bud cash chance charity constance-s
    destiny ernest-s gail-s gay genesis honey ola asia maja iga ela ala ada ewa jan lena ewa roman max alexa jean
    leo sol ana mina dolores rosario soledad angel trinity heaven summer tiger bunny teddy barney-s kitty candy
    cherry coral crystal fern flora gill jasmin-s jasmine-s lark linden maple marigold pan pani tom-s iza-s lech
    robin-s bruno-s pilar-s blanca-s alba luc noel franco mara una vera ali malik amal lola mia ian dan tim jim
    ben-s joe-s kate-s sean-s ross scott craig kerry kelly jordan jamie-s jay jess lee lou billy bobby lucky rex
    rover buster bella coco charlie-s milo-s monty oscar-s archie-s toby-s luna nala fudge patch shadow simba
    tyson dexter ralph-s hugo-s teddy george-s henry alfie-s poppy angela-s ming ying jing fang asad bianka-s iman
    jaime-s linh minh ama esi yaw uma kiran olu temi wei mei lan xin hui lin chen hao yan yu nguyen seren willow
    jagoda percy-s perry-s gopal-s nancy-s norma-s tess-s percy rita-s marina mario paolo-s carol carole-s logan-s
    otto-s madison elf cyril-s dora nero santa peter-s alma ursula-s karol-s sasha-s felix-s pablo-s don dona
    monsieur madame senor harry-s amen marina lara norma peggy regina gloria-s martin-s
""".split()


CAPITAL, ITS_REST = "[A-ZА-ЯІЇЄҐ]", r"[^\W\d_]*(?:['’-][^\W\d_]+)*"
CAP = CAPITAL + ITS_REST
"""A word with a capital."""


def _plain(names: str) -> frozenset[str]:
    return frozenset(fold(name) for name in names.split() if not name.endswith("-s") and "-" not in name)


MAYBE = frozenset(fold(name) for name in _WORDS_TOO if not name.endswith("-s"))
SURE = _plain(_NAMES) - MAYBE
_STARTS = frozenset(name[:3] for name in SURE)


_ENDINGS = tuple(
    (fold(ending), instead)
    for ending, _, instead in (
        pair.partition(">")
        for pair in """ie>a i>ia y>a e>a ę>a a>a o>a ii>ia u> owi> em> iem> a> ek> ka>ek kowi>ek kiem>ek
        ce>ka ze>ga rze>ra""".split()
    )
)


def stem_of(word: str) -> str:
    """The name of which this is a form, "Kasi" and "Markiem" as well as "Anna's"; "" if it is none."""
    if word[:3] not in _STARTS:
        return ""
    bare = word.removesuffix("'s").rstrip("'")
    if bare in SURE:
        return bare
    return next((ending_off for ending_off in _forms(bare) if ending_off in SURE), "")


def _forms(word: str) -> list[str]:
    """Polish and Ukrainian names as they are bent."""
    if len(word) < 4:
        return []
    found = []
    for ending, instead in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) > 2:
            found.append(word[: len(word) - len(ending)] + instead)
    return found
