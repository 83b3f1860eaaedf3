"""Words that say little about where a text came from, and words that no rule of endings makes one.

Lists of our own making: words of grammar, which never count; words that stand in nearly every record of the trade,
which count half, for a copied passage is known by its other words; and verbs whose tenses have no ending in common.
"""

_GRAMMAR = """
    a about after again all also although am an and any are aren't as at be because been before being both but
    by can can't cannot could couldn't d did didn't do does doesn't doing don't done down dr during each
    either else ever every few for from further get gets getting got had hadn't has hasn't have haven't having
    he he'd he'll her here hers herself him himself his how however i i'd i'll i'm i've if in into is isn't it
    it'd it'll its itself just let like ll may me might mine miss more most mr mrs ms much must mustn't my
    myself needn't no nor not now of off on once one only or other others our ours ourselves out over own
    quite rather re really s same shall she she'd she'll should shouldn't since so some still such t than that
    the their theirs them themselves then there these they they'd they'll they're they've this those though
    through to too under until up upon us ve very was wasn't we we'd we'll we're we've were weren't what when
    where whether which while who whom whose why will with within without won't would wouldn't yet you you'd
    you'll you're you've your yours yourself
"""

_ORDINARY = """
    able action actions address affect afternoon age aged agency agree agreed answer apologies
    apologise apology appropriate apr april area arranged arrangement arrangements ask asked asks assessment
    attend attended attending aug august aware away baby back become bed behaviour best better birth boy bring
    brother brought call called came care carer carers case cause certain chair change check checked child
    children children's cin cla class clear clinic close closed college come comes coming complaint concern concerned
    concerns conference confidential contact contacted continue continued copies copy core council council's
    county court cp current currently dad date daughter day days dear dec december decision detail details
    development different directly directorate disclosed discuss discussed discussion dissatisfied
    distribution dob document early education eight email emotional end enquiries enquiry ensure enter evening
    expected explained faithfully family father feb february feel feels felt female final find first five
    following form found four fri friday friend friends full give given go goes going good gp ground group
    happen happened happy harm head health hear heard help helped helps home hope hospital hours house hv icpc
    immediately important improve include included information instead interim involved issues jan january job
    jul july jun june keep kept know known lac last late later lead left legal letter level life likely list
    little live lived lives living local long look looked looking made main make makes male manager mar march
    matter matters mean means meet meeting meetings member members mental met minutes mom mon monday money
    month months morning mother move moved mum name named near necessary need needed needs never new next nhs
    night nine notes nothing notice nov november number nurse oct october offered office officer old older
    open opinion order outcome outside page panel paper parent parents part partner past people period person
    phone physical place placement plan planned plans please pm point points police possible present previous
    primary problem procedure professional professionals progress protect protection provide provided put
    questions raise raised ran rang rcpc read reason received recommendation recommendations recommends record
    recorded records reduce refer reference referral referred regarding regards regular relationship remain
    report reported request requested respond response result return review right ring risk risks room safe
    safeguarding safety said sat saturday saw say says school section see seeing seen send sent sep sept
    september service services session set seven several share shared sincerely sister six sleep small social
    someone something son soon speak spoke spoken staff stage start started statement status stay stayed
    staying step steps strategy subject sun sunday support supported sure sw take taken takes talk talked
    teacher team tell ten term thank thanks therefore thing things think thinks thought three threshold thu
    thurs thursday time times today together told took trust try trying tue tues tuesday two unable unborn
    understand unless update upset use used usual view views visit visited visitor visits voice wait want
    wanted wants way wear wed wednesday week weekend weekly weeks welcome well went wish wishes work worker
    worker's workers working worried worries worry writing written wrong wrote year years yesterday young
    younger
"""

GRAMMAR = frozenset(_GRAMMAR.split())
ORDINARY = frozenset(_ORDINARY.split())

_IRREGULAR = """
    ate eaten eat, awoke awoken awake, beaten beat, began begun begin, bent bend, bit bitten bite, blew blown
    blow, bought buy, broke broken break, built build, bumt bum, caught catch, chose chosen choose, crept
    creep, dealt deal, dreamt dream, drank drunk drink, drove driven drive, fallen fell fall, fed feed, fled
    flee, flew flown fly, forgave forgiven forgive, forgot forgotten forget, fought fight, froze frozen
    freeze, gave gives, grew grown grow, hidden hid hide, hung hang, hurts hurt, knelt kneel, knew knows, laid
    lay, lent lend, leapt leap, learnt learn, lit light, lost lose, meant mean, paid pay, ridden rode ride,
    risen rose rise, shaken shook shake, shot shoot, shown showed show, sang sung sing, sank sunk sink, slept
    sleep, slid slide, sold sell, spent spend, spilt spill, spoilt spoil, stole stolen steal, stood stand,
    struck strike, stuck stick, sung sing, swam swum swim, swept sweep, swore sworn swear, taught teach,
    thrown threw throw, torn tore tear, understood understand, wept weep, woke woken wake, wore worn wear,
    wound wind, children child, women woman, men man, feet foot, teeth tooth, wives wife, lives life, knives
    knife
"""
IRREGULAR = {form: group.split()[-1] for group in _IRREGULAR.split(",") for form in group.split()[:-1]}
"""Another tense or number: the form by which it is known. Spelt as a scanner would read them."""
