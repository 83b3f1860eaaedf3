"""Ordinary words of care records: a capital letter does not make one of them a misspelt name.

Counted from lower-case words that stand in several invented records free for any use (CC0). Folded.
"""

ORDINARY = frozenset(
    """
    able about above abroad absence absent abuse academy accent accept accepted accepts access accident accommodated
    accommodation accord account accounts ache aches across act acted action actions acts add added address
    addresses admin admission admitted adopted adopters adoption adult adults advice advise advised adviser advocate
    affect affected afraid after after-school afternoon afternoons afterwards again against age aged agencies agency
    agenda ago agree agreed agreeing agreement agrees ahead aid aids airing airport alarm alarms alcohol alert all
    alleged allocated allow allowance allowed allows almost alone along aloud already alright also altered alternate
    although always ambulance amended among analysis and anger angry animals ankle annexed anonymous another answer
    answered answering answers antenatal antibiotics anxiety anxious any anybody anyone anything anyway anywhere
    apart apologies apologise apologised apology apols app appeal appear appears applicant applicants application
    applied apply appointed appointment appointments approach approached appropriate approval approved appt april
    are area aren't argue arguing argument arguments arising arm arms around arrange arranged arrangement
    arrangements arrears arrest arrested arrival arrived ashamed ask asked asking asks asleep assault assembly
    assessed assessment assessor assistant association asthma asylum ate attach attached attachment attend
    attendance attended attends attention attic aunt auntie aunty author authorised authority autism autumn
    available avoidance awaited awake awarded aware away baba babies baby babysitting back background backwards bad
    badge badly bag bags bail bailed bakery baking balance balcony ball banana band bands banging bank bar barber
    basket bath bathroom bay beach bear bears beating beautiful became because become becomes bed bedroom bedrooms
    beds bedtime been before beforehand began begin beginning begins begun behalf behaviour behind being belief
    believe believed believes bell belongs below belt bench beneath benefit beside best better between beyond
    bicycle big bigger bike bilingual bin bins birth birthday biscuit biscuits bit bite bites biting bits bitten
    black blame blames blank blanket blazer blind block blood bloods blue board boat boats body boiler bolt bonny
    book booked booking books booster boot boots bored born borrowed boss bossy both bother bottle bottles bottom
    bought bound boundaries box boxes boxing boy boyfriend boys brackets brave breach bread break breakfast breaks
    breast breathalysed breathing brick bright bring bringing brings broke broken brother brothers brought brown
    bruise bruised bruises bruising budget bug buggy building built bump bundle bunk burn burnt bus buses business
    busy but button buys cabinet cafe cage cake cakes calendar call call-outs called caller calling calls calm
    calmer came camera camp can can't cancelled cancer cannabis cannot cant canteen capacity capitals captain car
    carbon card cards care cared careful carefully carer carers cares caretaker caring carpet carried carrier
    carries carry carrying cars case caseload cases cash cat catalogue category caught cause caution cautioned
    ceiling cell cent centile centre cereal certain certificate chain chair chairs chance change changed changes
    charge charged charity chart chase chasing chat chatters chatty check checked checklist checks cheek cheerful
    chef chemo chess chest chicken child children chips chn choice choir choose choosing chose christmas chronology
    church circle city civil claim class clean cleaned cleaning cleans clear clearing clever client climbing clinic
    clock close closed closing clothes clothing club co-ordinator coach coast coat coats cocaine code coercive
    coffee cold colleague colleagues collect collected collection collects college colour colours com come comes
    comfort coming comment comments common community company complain complainant complained complaint complaints
    complete completed completeness computer concern concerned concerning concerns concluded condition conditions
    conference confidence confidential confirm confirmed confirms connected consent consented consider considered
    considers consistent consultant contact contacted contacts content context continue continues continuing
    contract contractor control controlled controlling convene conversation convicted conviction convictions cook
    cooked cooker cooking cooks coordinator cope copied copies copy copying core corner correct corrected correction
    corrections corridor cost costs cot cough could couldn't council counselling counsellor count counted counting
    country counts county couple course court cousin cousins cover covered covering covers cracked cream creche
    credit cried cries crime criminal crisis criticism cross crossed cry crying cuddle culture cup cupboard
    cupboards cups curfew curtain curtains cushion custody cut cuts cutting dad daddy dads daily damage damp danger
    dark data date dated dates daughter day days daytime deal dealing dealt death debt decide decided decides
    decision decisions declined deep delay delegated delete delighted delivery denied denies dental dentist deposit
    depot depression describe described describes desk destroyed detail details detained detention development
    diabetes diagnosed diagnosis diary dictated did didn't didnt die died difference different differently difficult
    difficulties difficulty digger dinner dinners direct direction directly disability disagree discharge discharged
    disclosed disclosure discuss discussed discussion dismissed disorder disorderly dispute dissenting distance
    distraught distress distressed divorced dob dock docks doctor doctors document documents does doesn't doesnt dog
    dogs doing doll domestic don't done dont door doorbell doors doorstep doorway doubt down downstairs draft drank
    draw drawer drawing drawings drawn draws dream dreams dressed drew drill drink drinking drinks drive driver
    drives driving drop drop-in dropped drops drove drug drugs drum drums drunk dry dryer due during duty e-mail
    e-mails each ear earlier early ears easier easily easter easy eat eaten eating eats eczema edge education effect
    eggs eight eighteen eighteenth either elbow elder eldest elena eleven else elsewhere email embarrassed
    embarrassing emergency emotional employer empty enclose enclosed end ended ending ends engaged engineer english
    enhanced enjoys enough enquiries enquiry enter entered entirely entitled entrance entries entry envelope
    envelopes epilepsy episode error especially estate even evening evenings event events ever every everybody
    everyone everything everywhere evidence ex-partner exactly exam examined example exams excellent except exchange
    excluded excuse excuses exhibit expect expected expecting experience expires explain explained explains
    explanation exploitation expressed extended extra extract extracts eye eyebrows eyes face faces facilitator fact
    facts fading failing fair fairy faith faithfully fall fallen falling falls false families family far fare fast
    fasting father fathers fault favour favourite fear february fed fee feed feeding feeds feel feeling feelings
    feels feet fell fella fellowship felt female fence fenced fetch fetched few field fifteen fifth fifty fight
    figure file filed files filing fill filled filling film filter final find finding findings finds fine fingers
    finish finished fire firm first fish fit fits fitted fitter five fix fixed flag flat flatmate flats floor flour
    flu fluent folder follow followed following follows fond food foot football for force forearm forehead forename
    forget forgets forgive forgot form former forms formula forth fortnight fortnightly forty forty-one forward
    forwarding foster fostered fostering found four fourteen fourth fracture frame frank fraud free freezer fresh
    friday fridge friend friendly friends friendship frightened frightens from front fruit full fun fund funded
    funeral funny furniture further fuss future gain gambling game gap garage garden gas gate gave general generous
    gentle gentleman get gets getting girl girls give given gives giving glad glass glasses glue goal god goes going
    gold gone good goodbye got grace graded gran grand grandad grandchildren grandfather grandmother grandparents
    grandson grant granted grateful gravy great greater green grew grey grommets ground grounds group groups grow
    growing grown grown-up grown-ups growth guard guardian guardianship guess guest guilty gurdwara had hadn't hair
    haircuts half half-term hall hand handed handle handling handover hands handset handwriting happen happened
    happening happens happily happy hard harder hardly hardship harm harmed harness has hasn't hat hates have
    haven't having he'd he'll head headphones healed health healthy hear heard hearing hears heart heater heating
    heavy hedge height held hello help helped helper helping helps her here hers herself hes hid hidden hide hides
    hiding high him himself hip his history hit hits hold holding holds holiday holidays home homes homework honest
    hood hoover hope hopes horse hospital hostel hot hotel hour hours house household houses housing how hrs hub
    hundred hung hungry hurt hurts husband ice idea ideal identified iii ill illness immigration imms immunisations
    important impression inbox incident incl include included includes including income independent index indirect
    indirectly indoors infant infection information informed inhaler inhalers initial initials injuries injury
    inside inspection instead instructed instructions insurance insured intends intent interest interim internal
    interp interpret interpreted interpreter interpreting interview interviewed into investigation investigator
    invited involved involvement iron isn't isolation issue issued it'd it'll item items its itself jan job jobs
    joined joint joke joking jollof journey judge judged judgment july jumper june just justice keen keep keeping
    keeps kept kettle key keys kicked kid kids killed kind kindly kit kitchen kitchens knee knees knew knife knitted
    knock knocked know knowing knowledge known knows label lad lads lady laid lamp landing landline landlord lane
    language languages laptop large last lasts late later lates laugh laughed laughing laughs laughter laundry law
    lead leader leading leads leaflet learn learned learning least leave leaves leaving led left leg legal legs
    length lent less lesson lessons let lets letter letterbox letters letting level liaison library licence lie lies
    life lift lifted lifting lifts light lights like liked likely likes line lines link linked lip list listed
    listen listened listening listens little live lived lively liver lives living loan lobby local location lock
    locked locks lodger lodgings log logged lonely long long-term longer look looked looked-after looking looks
    lorry lose loses losing loss lost lot lots loud lounge love loved lovely loves loving low lower lunch lunchtime
    lying machine made mail main mainly majority make makes making male mam mammy man manage manager managing manner
    many map march margin mark marked marker market marks marriage married marry mat match matched mate material
    maternal mates maths matter matters mattress may maybe meals mean meaning means meant meantime measure measured
    measures mediation medical medication medicine medicines medium meet meeting meetings meets melatonin member
    members memory men mend mended mental mention mentioned mentions mentor merit message messages met metres middle
    midnight midwife midwifery might mild mile mileage miles milk min mind minded minding minds mine minibus mins
    minute minutes mirtazapine miss missed misses missing missus mistake mistakes mix mixed mobile moderate moment
    monday money monitoring month monthly months mood moon more morning mornings mosque most mostly mother
    mother-in-law mothers motor mould mouth move moved moves moving mrs mtg mths much muddle mum mummy mums music
    must mustn't myself nail name named names nan nana national near nearer nearly necessary neck need needed
    needn't needs negative neglect neighbour neighbours neither nervous network neutral never new news next nice
    nicely night nights nil nine nineteen ninth nobody noise noises noisy non-molestation none noodles noon nor
    normal north not note notebook noted notes nothing notice noticed notification november now nowhere number
    numbers nurse nursery nurses nuts o'clock object objection observant observation observations occasion occasions
    occupation october off offence offences offer offered offers office officer officers often old older once one
    ones ongoing online only onwards open opened opening opens operation opinion opposite order ordered orders
    ordinary org original orthodox other others otherwise ought our ours out outcome outside outstanding over
    overdose overnight overtime owed owes owing own owned owner owns pack packed packet packs paediatrician paeds
    page pages paid pain paint painted pair pan panel panic papa paper papers para paracetamol paragraph paragraphs
    parcel parcels parent parental parenting parents parish park parked parking part partial particular particularly
    parties partly partner partners parts party pass passed passenger passes passing passport passports password
    past pasta pasted pastoral patch paternal patience patient pattern pavement pay paying payment payments pays
    peas pedal peg pen pending people pep per perhaps perinatal period permission perpetrator person personal
    persons phone phones photo photograph photographs photos physical pick pick-up picked picks picture pictures
    piece pieces pier pillow pink pitch place placed placement places plain plaits plan plane planned planning plans
    plant plaster plate plates play played player playground playing playroom plays pleaded please pleased pleasure
    pls plus pocket point points police policy polite pool poor poorly pork porridge porter position positive
    possession possible post posted postnatal pound pounds practice practised praised pram prayer prayers prays
    pre-proceedings predicted preferred prefers pregnancy pregnant premises premium prepared prescribed presence
    present presently press pressed pressure previous price priest primary print printed prior priority prison
    private prize probably probation problem procedure proceedings process professional professionals programme
    progress promise promised proper properly property propose proposed protect protection protocol proud provided
    psychologist public pull pulled pulling pump punishment pupil pupils purposes purse pursuant push pushed pushing
    put puts putting pyjamas qualified quarrel quarter query question questions queue quick quickly quiet quieter
    quietly quite quote rabbit radio rail railway rain raise raised ran rang range rash rate rather ray reach read
    reading reads ready real really rear reason reasonable recall recalled receipt receipts received receives
    receiving reception recipe recognised recommend recommendation recommended recommends record recorded recording
    records recovery red redness ref refer reference references referral referred referrer refers refresher refuge
    refused refuses reg regard regards regional register registered registration relapse related relation relations
    relationship relationships relative release released relevant relied remain remains remand remanded remark
    remember remembers remind reminded reminder remove removed renewed rent rents reparation repeat repeated
    replaced replied reply report reported reports request requested required requires reserved residence resident
    residential respect respite response responsibility responsible rest restorative result results retired return
    returned returns retyped review reviewed reviews rice right ring ringing rings risk river road robbery role roll
    rolled romanian roof room rooms rota round rounds route routes routine row rows rug rugby rule ruled rules run
    rung running runs sad safe safeguarding safer safety said same sanctuary sand sang sat satisfactory satisfied
    saturday save saved savings saw say saying says scald scale scan scanned scared scarf scene schedule scheme
    school schools scooter score scored scores screaming screen screened screens sea sealed searched season seat
    seats second secondary seconds secret section secure security see seeing seek seemed seems seen sees seized self
    sells send sending sends senior sense sensible sent sentence sentenced sentences sentencing separate separated
    separately separation september sergeant serious seriously sertraline served service services serving session
    sessions set sets settee settle settled seven seventeen several sewing sex shaken shall shame share shared
    shares sharing she she'd she'll shed sheet sheets shelf shes shift shifts shin ship shirt shoe shoes shook shop
    shopping shops short should shoulder shouldn't shout shouted shouting shouts show showed shower shown shows shut
    shy sibling siblings sic sick side sides sight sign sign-in signature signed significant signs silent silver
    since sincerely sing singing single sings sister sisters sit site sits sitting six sixteen sixth size skin
    slapped sleep sleeping sleepovers sleeps sleeve sleeves slept slip slipped slippers slot slow slowly small
    smaller smell smelling smells smelt smiles smiling smoke smoking snack snow sober social sock sofa soft sold
    sole solicitor solicitors some somebody someone something sometimes somewhere son song songs sons soon sooner
    sore sorry sort sorted sorting sought sound sounds soup space spacer spare speak speaker speaking speaks special
    speech spelling spellings spend spent split spoke spoken sponsor sports spotless spray spring spyhole square
    staff stage stair stairs stammer stamp stand standard standing stands stapled star start started starting starts
    stated statement statements states station status statutory stay stayed staying stays steady step stepfather
    stepped steps stick sticker sticking still stock stomach stone stood stop stopped stopping stops store stories
    story straight strand strange stranger strangers strap strategy street strength strengths string stroke strong
    struck stuck student studio stuff stupid subject substantiated such suffer suggest suggested suitable suite sum
    summary summer sums sunday supermarket supervised supervising supervision supervisor supply support supported
    supporter supportive supports supposed sure surgery surname surprise suspect suspended suspicion swap swapped
    sweets swim swimming swims swing switched symptoms system table tables tablet tablets tag take taken taker takes
    taking talk talked talking talks tall tank tap tape targets taster taught tax taxi tea teach teacher teachers
    teaches teaching team tearful tears teenager teeth tel telephone telephoned telephones television tell telling
    tells telly temper temperature temple temporary ten tenancy tenant tennis term terms terrace terraced test
    tested tests text texts than thank thanked thanks that thats the theft their theirs them themselves then
    therapist therapy there thereafter these they they'd they'll they're they've thin thing things think thinking
    thinks third thirteen thirty this those though thought thoughts three threshold threw through throughout throw
    throwing thrown thumb thursday thyroid tick ticks tidies tidy tight till time times timetable tin tired toast
    today toddler together toilet toilets told tomorrow tongue tonight too took tool tooth top touch touched
    touching towards town trace traced track trailer train trained trainers training trains trait tram trampoline
    transfer transferred translated translating translation transport travel travelled travelling tray treat treated
    treatment trial trick tried trip trips trouble troubled troubles true trust truth try trying tube tuesday
    tuesdays tummy turn turned turning turns tutor twelve twenty twenty-five twenty-six twenty-two twice twin twins
    two two-year-old type typed typing typist unanimous unannounced uncle under underneath understand understands
    understood undertook unhappy uniform unit universal unknown unless unpaid unsettled unsupervised until unwell
    update upheld uploaded upon upper ups upset upstairs urgent use used useful uses using usual usually van vehicle
    verbal verbatim version very vest via viability victim video view views village violence violent visa visit
    visited visiting visitor visitors visits vodka voice voicemail voices voluntary volunteer voted voucher wage
    wages wagon wait waited waiting waits wake wakes waking walk walk-in walked walking walks wall want wanted
    wanting wants ward wardrobe warehouse warm warmth warning warrant wary was wash washed washing wasn't watch
    watched watches watchful watching water way ways we'd we'll we're we've weak wear wearing wears weather wedding
    wednesday wee week weekend weekends weekly weeks weigh weighed weight weights welcome welfare well wellbeing
    went wept were weren't wet wets wetting what whatever wheeze when whenever where whether which whichever while
    whispers whistle white who who'd who'll whoever whole whom whose why wider widow wife will willing window
    windows wing winter wish wished wishes with withdrew withheld within without witness wks wobble woke woken woman
    women won't wondered word wording words wore work worked worker workers working works world worn worried worries
    worry worrying worse worst worth would wouldn't wrist write writes writing written wrong wrote yard year yearly
    years yellow yes yesterday yet you you'd you'll you're you've young younger your yours yourself youth yrs zero
    """.split()
)
