"""Small closed lists of words that tell what a capitalised word is. All folded."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


CIVIL_TITLES = _words(
    "mr mrs ms miss mx master mister auntie aunty aunt uncle nan nana nanna nanny granny gran grandad"
)
"""Before the name of anybody."""

WORK_TITLES = _words(
    "dr doctor prof professor pc dc ds di dci pcso wpc sgt sergeant inspector constable detective insp nurse"
    " sister matron judge hhj dj cllr councillor rev reverend fr father imam rabbi pastor sw ssw tm iro hv"
    " headteacher"
)
"""Before the name of somebody who acts in their work."""

PLACES = _words(
    "road rd street st lane ln close avenue ave drive crescent terrace gardens garden green grove court way"
    " place square hill park house lodge hall farm cottage cottages rise row mews walk parade fold garth bank"
    " view flats flat estate primary junior infant infants secondary academy school college nursery university"
    " surgery clinic hospital hospice centre center medical practice health pharmacy church chapel mosque temple"
    " gurdwara synagogue station bridge wood common field fields city town council borough county trust team"
    " unit ward police constabulary hub project service services charity foundation society association housing"
    " homes home library market arms inn hotel club grill cafe restaurant bakery salon barbers stores trot"
    " supermarket shop garage bar takeaway kitchen arena stadium group room suite building tower towers point"
    " quay wharf dock bay beach island valley north south east west middle high rc ce ltd plc limited solicitors"
    " llp law courts barracks playgroup preschool pre-school"
)
"""After a name: the whole is a place or an organisation."""

BEFORE_PLACES = _words(
    "st saint princess prince king queen lord hmp yoi hms rc upper lower great little old new north south east"
    " west port mount lake"
)
"""Before a name: the whole is a place."""

TOWNS = _words(
    "ashton aston barnsley barrow bath bedford beverley blackburn bolton boston bradford brighton bristol burnley"
    " buxton cambridge carlisle chelsea chester clifton corby coventry crewe croydon darwen derby devon dover dudley"
    " durham easton eccles ely essex exeter harlow hartlepool hastings haven hereford hove hull ipswich kendal kent"
    " lancaster leicester leigh lincoln london luton margate milton morley nelson newark newport newton northampton"
    " norwich oldham oxford paisley perth peterborough preston ramsgate reading richmond rochdale romford rugby"
    " salford sheffield sherwood shirley southampton stafford stanley stockport sutton swindon taunton telford trafford"
    " truro wakefield walsall warwick whitby whitley widnes wigan winchester winsford woking worcester york forest"
    " trinidad jamaica sierra lebanon jordan georgia malta kenya chad"
)
"""Towns, counties and countries whose names some people bear too: on their own they are mostly the place."""

MONTHS = _words(
    "january february march april may june july august september october november december jan feb mar apr jun"
    " jul aug sept sep oct nov dec"
)

BEFORE_MONTHS = _words(
    "in on of since until till from by before after late early mid end during this next last each every between"
)

ANIMALS = _words(
    "dog dogs cat cats pig pigs fish puppy pup kitten rabbit hamster guinea spaniel labrador lurcher terrier"
    " staffie bitch pony horse budgie parrot goldfish tortoise teddy bear doll lab collie retriever poodle"
    " whippet greyhound alsatian rottweiler"
)
"""Near before a name: it is an animal's or a toy's."""

ACRONYMS = _words(
    "sw hv gp iro tm dc pc ds di nb ok cp cin pr ra tv uk eu am pm id hr it la lac yp mo fa nfa pe re dv da cv"
    " ta ss tb bp rc st dr mr ms mx is as at be by do go he if in me my no of on or so to up us we ne nw se ec"
    " wc pa pp ce hq vs cc ft fw po ad pd sen ehc ehcp mgm pgm mgf pgf doh dob nhs sar asb cps cid dbs"
)
"""Two letters that stand for a thing; they are nobody's initials unless written with full stops."""

NOT_NAMES = _words(
    "polish french greek german spanish italian turkish kurdish arabic farsi dari pashto urdu punjabi hindi"
    " gujarati bengali sylheti tamil somali tigrinya amharic yoruba igbo twi shona romanian hungarian bulgarian"
    " lithuanian latvian russian ukrainian albanian portuguese mandarin cantonese vietnamese welsh irish"
    " scottish english british chinese pakistani indian nigerian afghan iraqi iranian syrian african asian"
    " caribbean european american roma gypsy traveller muslim christian catholic hindu sikh jewish abe elsa"
    " senco marac sim idva quran bible xbox netflix facebook whatsapp snapchat instagram tiktok google teams"
    " zoom"
)
"""Languages, peoples, faiths and things: written with a capital and nobody's name."""

NICKNAMES: tuple[frozenset[str], ...] = tuple(
    map(
        _words,
        (
            "abigail abi abby gail",
            "abdirahman abdi",
            "adam ad",
            "agnieszka aga",
            "albert bert bertie al",
            "alexander alex al sandy xander lex",
            "alexandra alex sandra sasha lexi ali",
            "alfred alf alfie fred",
            "alice ali",
            "alison ali",
            "amanda mandy",
            "amelia millie amy",
            "andrew andy drew",
            "angela ange angie",
            "ann anne annie nan",
            "anthony tony ant",
            "antony tony ant",
            "archibald archie arch",
            "arthur art arty",
            "barbara babs barb",
            "benjamin ben benny benji",
            "bernadette bernie",
            "beverley bev",
            "bridget biddy bridie",
            "callum cal",
            "cameron cam",
            "carol caz",
            "caroline carrie caz",
            "catherine cath cathy kate katie cat",
            "charles charlie chas chaz",
            "charlotte charlie lottie lotte char",
            "chloe chlo",
            "christine chris chrissie tina",
            "christopher chris kit",
            "clifford cliff",
            "craig craigy",
            "curtis curt",
            "cynthia cindy",
            "daniel dan danny",
            "danielle dani danni",
            "darren daz",
            "david dave davey davy",
            "deborah deb debs debbie",
            "denise den dee",
            "dennis den",
            "dimitar mitko",
            "dominic dom",
            "donald don",
            "dorothy dot dottie",
            "edward ed eddie ted teddy ned",
            "eleanor ellie nell nellie nora",
            "elizabeth liz lizzie beth betty eliza libby lisa betsy bess",
            "emily em emmy",
            "emma em",
            "esther essie",
            "ethan eth",
            "florence flo florrie",
            "frances fran frankie",
            "francis frank frankie",
            "frederick fred freddie",
            "gabriel gabe",
            "gareth gaz",
            "gary gaz",
            "geoffrey geoff",
            "george georgie",
            "georgina georgie gina",
            "gerald gerry",
            "gillian gill jill",
            "grace gracie",
            "graham gray",
            "gregory greg",
            "hannah han",
            "harold harry",
            "harriet hattie harry",
            "harrison harry haz",
            "henry harry hal",
            "isaac zac ike",
            "isabella bella izzy bel isobel",
            "jacob jake",
            "jacqueline jackie jacqui",
            "jake jakey",
            "james jim jimmy jamie jem",
            "jane janey",
            "janet jan",
            "jasmine jaz jas",
            "jason jase jay",
            "jayden jay",
            "jean jeannie",
            "jeffrey jeff",
            "jennifer jen jenny jenna",
            "jeremy jez jem",
            "jessica jess jessie",
            "joanne jo",
            "joanna jo",
            "john jack johnny jon",
            "jonathan jon jonny",
            "jordan jord",
            "joseph joe joey",
            "josephine jo josie",
            "joshua josh",
            "joyce joy",
            "judith judy jude",
            "julia jules julie",
            "katherine kate katie kath kathy kat kitty kay",
            "kathleen kath kathy kay",
            "kayleigh kayz kay kayls",
            "kelly kel kells",
            "kenneth ken kenny",
            "kevin kev",
            "kimberley kim kimmy",
            "laura lol",
            "lauren loz",
            "lawrence larry loz",
            "leah lee",
            "leonard len lenny leo",
            "lewis lew",
            "lillian lily lil",
            "louis lou louie",
            "louise lou",
            "lucy luce",
            "luke lukey",
            "madeleine maddie",
            "magdalena magda lena",
            "malcolm mal",
            "margaret maggie meg peggy peg marge madge daisy rita mags",
            "maria mia",
            "mark marky",
            "martin marty",
            "mary molly polly may",
            "matilda tilly tilda",
            "matthew matt matty",
            "maureen mo",
            "megan meg",
            "melanie mel",
            "melissa mel lissa",
            "michael mike mick mickey mikey",
            "michelle shell chelle",
            "mohammed mo moh",
            "mohamed mo moh",
            "muhammad mo moh",
            "nadezhda nadia nadya",
            "natalie nat tally",
            "natasha tash tasha nat",
            "nathan nate nath",
            "nathaniel nat nate",
            "neil neily",
            "nicholas nick nicky",
            "nicola nicky nic nikki",
            "nigel nige",
            "olivia liv livvy ollie",
            "oliver ollie olly",
            "pamela pam",
            "patricia pat trish patsy tricia",
            "patrick pat paddy patsy rick",
            "paul pauly",
            "penelope penny",
            "peter pete",
            "philip phil pip",
            "phillip phil",
            "philippa pip pippa",
            "rachel rach rae",
            "raymond ray",
            "rebecca becky becks bex becca",
            "reginald reg",
            "richard rich rick ricky dick",
            "robert rob bob bobby robbie bert",
            "roderick rod",
            "ronald ron ronnie",
            "rosemary rose rosie",
            "russell russ",
            "samantha sam sammy",
            "samuel sam sammy",
            "sandra sandy sand",
            "sarah sally sadie saz",
            "sean shaun",
            "sharon shaz shazza",
            "simon si",
            "sophie soph",
            "stacey stace",
            "stanley stan",
            "stephanie steph stephie",
            "stephen steve stevie ste",
            "steven steve stevie ste",
            "stuart stu",
            "susan sue susie suzie",
            "sylvia syl",
            "terence terry tel",
            "teresa tess terri",
            "theodore theo ted",
            "theresa tess terri",
            "thomas tom tommy",
            "tiffany tiff",
            "timothy tim timmy",
            "tracey trace trev",
            "trevor trev",
            "valerie val",
            "vanessa ness nessa",
            "veronica ronnie",
            "victoria vicky vic tori",
            "vincent vince vinny",
            "vivienne viv",
            "walter wally walt",
            "wendy wend",
            "wilfred wilf",
            "william will bill billy liam",
            "winifred winnie win freda",
            "yvonne von",
            "zachary zac zach",
        ),
    )
)
"""Forename and the short forms people use for it."""
