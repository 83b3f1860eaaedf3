"""Forenames that people in the United Kingdom have, so that a name no register knows is seen as a name.

From the person lists of Faker (MIT licence, copyright Daniele Faraglia) for the languages spoken here, with
names of our own adding. Words that records use in lower case and names of places are left out. Folded.
"""

FORENAMES = frozenset(
    """
    aaaqil aaban aabid aachal aadam aaden aadhya aadi aadil aafiya aahana aahil aalam aalee aalim aaliyah aamil
    aamir aamirah aanuoluwapo aaqil aarav aarif aarini aariz aarna aarnav aaron aarush aaryan aashi aashif aashir
    aasif aasim aatif aatiq aaus aayan aayush aazim aba abaan abagail abayomi abb abbey abbi abbie abbigail abbos
    abbott abby abdalla abdallah abdi abdiel abdihakim abdirahman abdis abdu abduaziz abduboriy abdul abdulahat
    abdulai abdulbekir abdulcemal abdulgazi abdulhadi abdulhamid abdulkadir abdulkerim abdullah abdullahi abdulloh
    abdulmenaf abdulsamed abdulsemet abdumalik abdurahmon abdurrahman abdurresit abe abebi abednego abeer abeiku
    abel abelardo abena abeni abha abhimanyu abhiram abid abie abigael abigail abigaili abigale abigayle abina
    abinaya abiodun abiona abiye abner abosede abraham abram abrehet abril abror abubakar abubakr abuzar acar
    acarkan ace acey achieng achille achim achsah acie aclan acy ada adaeze adah adak adal adalberto adaline adalyn
    adalynn adam adamaris adamo adams adan adasal adda addie addison addisyn addyson adebiyi adebowale adebukola
    adedayo adedeji adekitan adekola adekunle adel adela adelaida adelaide adelard adelasia adelbert adele adeleke
    adelia adelin adelina adeline adell adella adelle adelmo adelyn adelynn adem aden adenike adeniyi adeola adeolu
    adeoti adepeju aderopo adesewa adeshina adesoji adesua adetayo adetoke adetoun adewale adeyi adhra adi adia
    adigun adil adila adilene adimu adin adina adison aditya adlai adlan adline admiral adnan adolf adolfo adolfs
    adolph adolphus adomas adonis adrain adria adrian adriana adriane adrianna adrianne adriano adriel adrien
    adriene adrienne adrija adron adunni advaith advay advik advika adviye adweta adwoa adya adyson aedan aedin
    aengus afaq afer affie afia afife afil afiq afolarin afonso afruza aftin afton afua aga agahadi agakisi agamusa
    agastya agata agatha agathe agaxan agbegim agca aggie aggrey aglaia agmur agne agnes agnesa agnese agness
    agnieszka agnolo agnos agostino agripina agris agusta agustin agustus ahat ahmad ahmed ahsen ahter aida aidan
    aideen aiden aidyn aiga aigars aija aijuka aiko ailbhe aileen ailene aili ailis ailish ailsa aime aimee aina
    ainars aine ainsley aisha aishani aishling aisling aislinn aistis aivaras aivars aiyana aiyanna aja ajala ajani
    ajoke akalan akanmu akar akatay akay akbar akbas akboga akcabay akcasu akcivan akdora akdurmus akeelah akeem
    akgol akgunes akif akinkunmi akinlabi akinwale akinyi akira akise akkerman akmal akmaner akmaral akobir akos
    akosua akoth akoz aksay akshay aksogut aksoy aktemur akua akumaa akumu akver akwasi akwesi ala alaaddin alabama
    alabezek alade alaeddin alain alaina alamu alan alana alanalp alani alanis alanna alannah alanzo alasdair
    alastair alattin alaya alayna alaz alba alberico albert alberta albertha albertina albertine alberto alberts
    albertus albin albina albion alby alcan alcee alcide alcie alda alden alderano aldis aldo aldona aleah alease
    alec alecia aleck aled aleen aleena alejandra alejandro alek aleksandra aleksandras aleksandrs alemsah alen
    alena alene aleodor ales alesha alesia alessandra alessandro alessia alessio aleta aletha alethea alex alexa
    alexande alexander alexandr alexandra alexandre alexandrea alexandria alexandrie alexandrina alexandro alexandru
    alexe alexej alexia alexina alexis alexus alexys alexzander alf alferd alfie alfio alfonse alfonso alfonz
    alfonzo alford alfred alfreda alfredo alfreds alger algernon algie algirdas algot ali alia aliabbas aliana alica
    alice alicia alida aliihsan alijah alin alina aline alinur alis alisa alise aliseydi alisha alison alissa
    alisson alistair alistar alister alivia alix aliya aliyah aliyu aliza alize alka alkor alla allahverdi allan
    allean alleen allegra allen allena allene allie alline allison allisson ally allyn allyson allyssa alma almasi
    almast almaz almeda almedia almer almeta almina almira almon almond almus almyra alois alojz alojzia aloma
    alondra alonso alonza alonzo aloys aloysius alparslan alpcan alpha alpheus alphonce alphons alphonse alphonsine
    alphonso alphonsus alpin alpsu alsoy alston alta altha althea altie alto altogan alton altug alva alvah alvan
    alvaro alvena alver alvera alverda alverta alvia alvie alvin alvina alvine alvira alvis alvy alwilda alwin
    alwina alwine alyce alycia alys alysa alyse alysha alysia alyson alyssa alyssia alyvia alzbeta alzina ama amac
    amadeo amado amahle amaira amalia amalie amalija amanda amani amara amarachi amare amari amarion amaris amasa
    amaya amber amberly ambers ambrose ambroz amedeo amedeu amelia amelie amelija americo amerigo amey ami amiah
    amico amie amil amin amina aminatu amir amira amirah amit amiya amiyah amleto amma ammie ammon amoke amol amon
    amondi amope amos amparo amre amri amrit amrita amritpal amruta amy amy-lee amy-leigh amya amza ana anabel
    anabela anabella anabelle anahi anaida anais analia anamaria anamika ananias anar anargul anasa anastacia
    anastacio anastasia anastasie anastatia anastazie anatole anatolie anay anaya anca ancel ancil ancuta anda
    andela anders anderson andic andile andon andra andrada andrae andre andrea andreas andree andreea andrei
    andreia andrej andrejs andrena andres andress andrew andria andrian andrii andrija andris andrius andrzej
    andwele andy ane anemona aneta anete anezka anfernee angalia angavu angel angela angele angeles angelia angelic
    angelica angelika angelina angeline angelique angelita angella angelo angharad anghel anghelina angie angus anh
    anibal anica anice anie anika anila anirudh anisa anisoara anissa anita anitha anitra aniya aniyah anjali
    anjanette anjelica anjolaoluwa anju anka ankica anmol ann anna annabel annabell annabella annabelle annah annak
    annalisa annalise annamae annamaria annamarie annastacia anne anne-marie anneliese annemarie anner annet annetta
    annette annibale annice annie annija annika annis annmarie annunziata anon anona anoni anouk ansaldo ansel ansh
    ansis ansley anson ansora antanas ante anthoney anthony antim antione antionette anto antoaneta antoin antoine
    antoinette anton antone antonela antonella antonello antonetta antonette antonia antonie antonietta antonija
    antonin antonina antonino antonio antoniu antons antony antra antun antwain antwan antwon anusha anuta anvar
    anvi anwar anya anyango aodhan aoibheann aoibhin aoibhinn aoife aongus apisara apolena aqil ara arabella araceli
    aracely aradhana arah aral aram araminta aran arba arben arbie arcan arch archer archibald archie arda ardath
    ardelia ardell ardella ardelle arden ardeth ardis ardit ardith ardyce areli arely aretha argie argu arham ari
    aria ariadna arian ariana ariane arianna arianne aric arie ariel ariele ariella arielle arietta arif arifcan
    arija arijus arike arin arina arinola arisara aristide aristita arizona arjan arjun arkie arkut arla arlan
    arland arleen arlen arlena arlene arleth arletta arley arlie arlin arline arlington arlis arlo arly arlyn arlyne
    armahan arman armand armandas armando armands armani armida armin arminas arminda arminta armond armstead
    arnaldo arnas arnaude arnav arne arnett arnetta arnie arnis arno arnold arnoldas arnoldo arnolds arnost arnulfo
    aron aronas arpad arpag arra arran arrie arron arsenie arsenio art arta artan artelia artemisa arther arthor
    arthur artie artis artur arturas arturo arturs aru arunas arunima arusi arvel arvid arvids arvil arvilla arvin
    arvo arvydas arwel arya aryan aryana aryanna arziye arzu asa asad asake asalet asali asani asanti asatira
    asberry asbury asha ashan ashanti ashby ashely asher ashlea ashlee ashleigh ashlene ashley ashli ashlie ashling
    ashly ashlyn ashlynn ashton ashtyn asif asila asilbek asiman asir aslan aslanhan asliye asma asma'u asmini
    asmira ason aspen assumpta assunta astrid asu atabala atagun atalay atamoglan atanas atanur atasagun atatore
    atena atenulf atfat atgun atha atharv atheel athena athman athuman athumani ati atiena atieno atila atilhan
    atinuke atit atiyye atlas atnan attaf atticus attie attilio attracta aubra aubree aubrey aubrie audie audley
    audra audrey audriana audrianna audrina audrius audry audy augusta augustas auguste augustin augustina augustine
    augusto augusts augustus aunyaporn aura auraq aureja aurel aurelia aurelian aureliana aurelie aurelija aurelio
    aurica aurilla aurimas aurora aurore aurthur ausma ausra ausrine austen austin austine auston austra austyn
    auther authur autry ava avah averi averie averil avery avi avie avis avni avon avram avril avrohom avsin avunc
    awa awadil awamil awamiri awan awani awat awen awero awesi awj awlya awmar awrad axel axenia axinte ayaan ayamin
    ayan ayana ayanna ayasun aybet aybora aycagul aycan aydan aydar ayden aydin aydinc ayduru ayesha aygonenc aygul
    aygun aygutalp ayhan ayinde ayinke aykut aykutalp ayla ayleen aylil aylin aynilhayat aynur ayo ayodeji ayodele
    ayoka aypar aysan aysar ayseana aysel aysema aysenur aysevim aysoy aysu aysuna aytek ayten aytoz aytuna ayub
    ayulker ayush ayushman ayvas ayyaruk ayyubi azaan azad azade azalee azaria azariah azban azeeb azeglio azettin
    aziz aziza azize azizi azul azuolas azzie baaba baahir baaizeed baaqee baaqir baaree baashir baasim baasit babar
    babasola babatunji babawale babe baber babette babyboy baccio bachittar badawi badegul badr bagdas bagdat
    baghyawati baha bahaa bahaddin bahadurjit bahari bahati bahittin bahiy bahtinur baiba bailee bailey bailie
    bairbel bairbre bakari bakary baker bakhshi bakhtiar baki balatekin balbir balca baldassare baldwin bale baleegh
    balendra balhaar bali balinda baljit baljiwan ballard baltas balvan balveer balvinder balwinder bama bambad
    bambi bandile banel banjeet banks banu bao baqar baqir bara barak baraka baran barasa barb barbara barbie
    barbora barbra barbu barica baris barkha barnard barnett barney barnie baron barr barraq barrett barrie barron
    barry barsen bart bartek bartholomew bartley bartolomej bartolomeo bartolomeu barton basaam basarab basay bascom
    baseer basel basem bashaar bashaarat bashan bashar basharat basheer basheerah basil basim basir basok basriye
    bassam batal batool baturay baxter bayard baydu baykan baylee baylie bayman bayram bayruhan baytal bayzettin baz
    bazam bea beadie beata beatrice beatrix beatriz beau beaulah bebe beca beckett beckham beckie becky beda bedford
    bedi bediriye bedri bedrich bee beecher begim behbud behiza behrem behruz bekbay bektasi belen belgizar belia
    belinda belkize bella belle bellisan bello belo belton belva ben bena benadik benard benas bence benedetto
    benedict benedikt benedita benek bengibay beniamin benice benita benito benjaman benjamen benjamim benjamin
    benjamine benji benjiman benjman benn bennett bennie benny benoit benol benone benson benta bentley benton
    benvenuto beppe beray berdie beren berends berenice berezat bergen berivan beriye berkal berki berkley berksay
    berlin bernadette bernadine bernard bernardine bernardo berneice bernetta bernhard bernice bernie berniece
    bernita berran berrin berry bert berta bertha bertie bertina berton bertram bertrand bertulis beryl besey beshte
    besin besnik bess besse bessie beste bestoon beth betha bethan bethann bethany bethel bethlehem bethzy betina
    betsey betsy bett bette bettie bettina betty bettye bettyjane bettylou beula beulah bev beverlee beverley
    beverly beyda beyhatun beyler beyonce beyzade bezek bhanumati bhavani bhavika bhavini bhavna bhavya bhekani
    bhekisisa bhekizizwe bhekokwakhe biagio bianca bianka bibiana bibisora bibuwa bican bidayet biddie biddy biju
    bilaal bilal bilay bilender bilgen bilginur bilgutay bilha biljana bilkay bilkisu bill billie billie-jo billy
    billy-joe billye bilol biltas bimala bina binay binbasar bindu binta birben bird birdella birdie birgit birgul
    birousk birsan birsen birt birtha birtie biruta bisar biserka bishakha bishop bitul bizhan bjorn blahoslav blain
    blaine blair blaise blake blanaid blanca blanch blanchard blanche blanchie blanduzia blane blanka blas blathnaid
    blaze blazej blazena blerta blessing bliss blossom bluford boaz bob bobbi bobbie bobby bobby-joe bobbye bobur
    bode bogatimur bogdan bogdana bohdan bohdana bohumil bohumila bohumir bohus bohuslav bohuslava bola bolatito
    bolden boleslav boluwatife boma bonface bonifac boniface bonita bonnie bonu booker boone borahan boratas boris
    borivoj bortecin boryana bose bosibori boston bowman boyce boyd boynak boysie bozbag bozena bozerk bozica
    bozidara bozo boztas brad braden bradford bradley bradly bradut brady bradyn braeden braedon braelyn braiden
    brain bramwel branch brandan brande brandee branden brandi brandie brandin brandon brandt brandusa brandy
    brandyn branislav branislava branka branko brannon branson brant brantley braulio bravin braxton brayan brayden
    braydon braylen braylon brea breana breandan breann breanna breanne breda bree breeda breege breffni brencis
    brenda brendah brendan brenden brendon brenna brennan brennen brennon brent brenton breonna bret bretislav brett
    bria brian briana brianda brianna brianne brice brid bridger bridget bridgett bridgette bridgit bridie brielle
    brien briget brigette brighid brigid brigita brigitte brijesh briley brilyant brinda brinley brion brionna brisa
    britany britney britni britny britt britta brittaney brittani brittanie brittany brittnay brittnee brittney
    brittni brittnie brittny britton brock broderick brodie brody brogan brona bronach bronagh bronislava bronson
    bronwen bronwyn brook brooke brooklynn brooks bruce bruna bruno bryan bryana bryanna bryant bryce brycen brylee
    bryn brynlee brynn bryon bryony bryson bryton buck bucur bud budd buddie buddy buel buelah buell buena buffy
    buford buget buhari bukola bula bulah bulunc buna bunmi bunyamun buraid burakhan burc burcuhan burdette buren
    bureyre burgess burk burke burl burleigh burley burnell burnett burney burnice burnie burns burr burrel burrell
    burt burton busara bush busisiwe busra busranur buster butch butler buyrukhan bynum byrd byrdie byron bystrik
    cabbar cabir caddie cade caden cadence cadi cael caesar caetana caga cagdan caglar cagveren cahal cahan cahangir
    cahir caiden cailin cailum cailyn cain cait caitlin caitlyn caitlynn caitriona caius cakar cal calcedonio
    caldonia cale caleb caleigh calhoun cali calin calista calla callan calleigh callie callum calogero calum calvin
    calvince cam cambria camden camelia cameron cami camil camila camilla camille camillo camillus camilo camisha
    cammie camok campbell camren camron camryn canal canan canberk candace candeniz candi candice candida candido
    candis candy candyce canfeza cangur canice cannie cannon cannur canseven cansin cantemir cantez canur canyon
    caoilfhionn caoimhe caoimhin caolain caolan caomhan cap capitola capkan cappie caprice capucine cara caragh
    caren carey cari carie carin carina carisa carissa carl carla carlee carleen carleigh carlene carleton carley
    carli carlie carlo carlos carlota carlotta carlton carly carlyle carlyn carma carmel carmela carmelita carmella
    carmelo carmen carmina carmine carminho carnell caro carol carolann carole carolee caroline carolyn carolyne
    carolynn caron carra carren carri carrie carrol carroll carsen carson carter cary caryl caryn carys cas casandra
    casen casey casian casiana casie casimer casimir casimiro cason casper cass cassandra cassidy cassie cassius
    cassondra caswell catalin catalina catarina caterina cath cathal catharine catherina catherine catheriona
    cathern cathey cathi cathie cathleen cathrina cathrine cathriona cathryn cathy catina catinca cato catrin
    catrina catrinel catriona cavad cavid cavit cavuldur cayden caydence cayla caylee cazimir ceara ceasar cebesoy
    cecelia cecil cecile cecilia cecily cedide cedric cedrick cedrin ceil celem celena celene celesta celeste
    celestia celestine celestino celia celie celikkan celikyurek celilay celina celine cemal cemalettin cemiyle cena
    cenan centrine ceola cephus cerasela cerci cercis ceri cerys cesar cesare cetinsu cevale cevheri cevikoz
    cevregul ceyhun ceyla ceylon ceyran cezar cezara cezayir chaaya chace chad chadd chadrick chadwick chaifah chaim
    chaitaly chaitanya chaiwut chaka chakradev chakradhar chakrika chalisa chalmer chalmers chamali chaman chameli
    champ champak chana chanakya chancey chanchal chancy chanda chandani chandler chandra chandran chandresh chanel
    chanelle chaney changaz chanie chanikan chaniya channie channing chantal chante chantel chantelle chanya charan
    charis charissa charisse charita charla charle charlee charleen charlene charles charlesh charley charlie
    charline charlize charlotta charlotte charlottie charls charlsie charlton charly charmaine charo charolette
    charos charvi chas chashida chasity chasmum chastity chatresh chatura chau chauncey chauncy chausiki chavvi
    chawin chawish chaya chayanin chayapat chaz che chebet chege chelangat chelsey chelsi chelsie chelsy chepkemoi
    chepkoech chepkorir cher cheragh cherelle cheri cherie cherilyn cherise cherish cherith cherotich cherrelle
    cherri cherrie cherry cherryl cheruiyot cheryl cheryle cheryll chesley chessie chestina chet cheusi cheyanne
    cheyenne chi chi-wai chiamaka chiara chibuzo chidera chidi chidimma chigozie chijioke chimere chin chinedu
    chinelo chinyere chioma chip chipo chipukizi chiquita chizoba chloe chloie chris chrissie chrissy christ christa
    christabel christal christeen christel christelle christen christena christene christi christiana christiane
    christie christin christina christine christion christop christoper christophe christopher christy chrystal
    chuck chuki chukwudi chukwuemeka chyna chynna cian cianan ciara ciaran ciarra ciarrai cicely cicero cielo ciera
    cierra cihan cihandide ciji cilga cilla cillian cimnaz cinda cindi cindoruk cindy cinerk cingiz cinnamon cinthia
    ciprian cipriana cipriano cirillo ciro cisem citlali citlalli clabe claiborne clair claire clara clarabelle
    clarance clarence claribel clarice clarinda clarine clarisa clarissa clark clarke clarnce classie claud claude
    claudette claudia claudie claudine claudio claudiu claudius claus clay clayton clearence cleave cleda clelia
    clell clella clem clemence clemens clement clemente clementina clementine clemie clemma clemmie clemon cleo
    cleola cleon cleone cleopatra cleophas cleora cleta cletus cleva cleve cleveland clevie clide cliff cliffie
    clifford clifton clint clinton cliodhna cliona clive clodagh cloe clora clotilda clotilde clovis cloyd clyda
    clyde clydie clytie coby codey codi codie codin codrin codrina codrut codruta cody coen cogay cohen cokan
    colbert colby cole coleen coleman coleton coletta colette coley colie colin colins colleen collette collie
    collier collin collince collins collis colm colman colon colonel colpan colt colten colter colton coluccio colum
    columba columbia columbus colvin commodore con conal conall conan conard concepcion concepta concetta concha
    conchur conleth conley conn connell conner connie connor conor conrad consolata constanca constance constanta
    constantin constantina constantine consuela consuelo contina conway coolidge cooper copur cora coraima coral
    coralia coralie corbett corbin corda cordaro cordelia cordell cordella cordero cordia cordie corean corene
    coretta corey cori corie corina corine corinna corinne coriolano corliss cormac cormack cornel cornelia
    cornelious corneliu cornelius cornell cornie corona corrado corrie corrina corrine corry cortez cortney corvin
    corwin cory coskun cosmas cosmin cosmina cosmo cosqun costache costantino costanzo costel costin coty courteney
    courtland courtney coy craig crawford creed crenguta creola cressie crete crin crina cris crissie crissy crista
    cristal cristea cristen cristi cristian cristiano cristin cristina cristine cristobal cristofer cristofor
    cristopher cristy crockett cruz crysta crystal csaba ctibor ctirad cuba cuheyna cullen cuman cumsud cuneyit
    curley curt curtis curtiss cydney cyndi cyntha cynthia cyprian cyril cyrus daamin daanish daanyaal daawood
    dabbah dabir dabney dace dacian daciana dadas dafina dafne dafydd daghfal dagistan dagmar dagmara dagny dahlia
    dai daiana daiga daija daijah daina dainess dainis dainius daire dairine daisey daisha daisie daisy daisye
    daiyaan daja dakhil dakoda dakotah daksh daksha dakshesh dalaja dalan dalbir dale daler dalia dalibor dalili
    daljit dallin dalmas dalton dalvin damarcus damari damarion damaris dameer dameon damian damiano damien damife
    damini damion damir damlanur damon damond damurah damyanti dan dana danae dancan dancun dandre dane daneen
    danelle danette dangelo dani dania danial danica daniel daniela daniele danielius daniella danielle daniels
    danijel danijela danika danilo danish danita danjuma dann danna dannie danniel dannielle danny danson dante
    danuse danuta danute danyel danyell danyelle daphne daquan dara daragh darain darby darci darcie darcy dardan
    darell daren daria darian dariana darien darija darika darin darina dario darion darius darko darl darla darleen
    darlene darline darlyne darnell darold daron darpan darragh darran darrel darrell darren darrian darrick darrien
    darrin darrion darrius darron darry darryl darryle darryll darryn darsh darta darvin darwin darwyn daryl daryle
    daryn dasa dashawn dasia dastageer daud daudi daulton daunte davante dave davey davian david davida davie davin
    davina davion davis davnet davon davonta davonte davor davy dawid dawit dawn dawna dawne dawson dawud dax daxton
    dayamai dayami dayana dayanara dayar dayita dayle dayna dayne dayse dayton dayyaan daz deacon deaglan dean deana
    deandra deandre deane deangelo deann deanna deanne deante dearbhail dearbhaile dearbhla deasia deb debbi debbie
    debbra debby debera debi debora deborah deborrah debra debrah debroah decebal declan dedra dedric dedrick dee
    deeann deedee deegan deena deepa deetta defne deforest deger degmeer deha deidra deidre deiniol deion deirbhile
    deirdre deividas deja dejah dejan dejon dejuan del delaney delano delbert delcie delfina delfino delia deliah
    delil delila delilah delina delinda delisa dell della dellar delle dellia dellie delma delmar delmas delmer
    delmus delois delora delores deloris delos delpha delphia delphin delphine delroy delsie delta delton delvin
    delwin delyth dema demarco demarcus demario demarion demelza demeter demetra demetri demetria demetric demetrios
    demetrius demi demi-lee demi-leigh demian demilade demirbuken demiriz demirok demiryurek demond demonte dempsey
    dena deneen denese denice denine denis denisa denise denisha denisse denita deniz denizalp denkel dennie dennis
    denny denton denzel denzell denzil deon deondre deonta deontae deonte deqa dequan derald dereck derek dereon
    deric derick derik derkay derl dermot dermott deron derrek derrell derrick derval dervilla dervla derwin
    deryanur deryl desean deshaun deshawn desi desirae desiree desislava desmond despina dessa dessie destany destin
    destinee destiney destini destiny destry dev devan devansh devante devaughn deven devika devin deviner devonta
    devontae devonte devyn deward dewayne dewey dewi dewitt dexter deyanira dezider dezzie dhriti dhruv diallo
    diamond dian diana dianah diandra diane diann dianna dianne diarmaid diarmuid dicie dickie dickson dicy dida
    didina diego dieudonne dijon diken dilan dilara dilcan dilder dildora dilfeza dilhus dillan dillard dillie
    dillion dillon dilnoz dilnur dilsad dilsat dilsitan dimitar dimitri dimitrina dimitrios dimple dina dinah dincer
    dinckol dincsu dinesh dinis dink dino dinu diogo dion dione dionicio dionigi dionne dionte dionyz dipta dirican
    dirk dirlik dismas dita divan divine divya dixie dixon diya diyor diyora djuana djuna dobromila dobroslav
    dobroslava doc dochia docia doganalp dogannur dogansah doguhan doina dola dolensoy dollie dolly dollye dolores
    doloris dolph dolphine dolphus dolun domagoj domantas domas domenic domenica domenick domenico domhnall dominga
    domingo dominic dominick dominik dominika dominique dominque dominyka dominykas domnica domonique don dona
    donaciano donagh donal donald donat donatas donatella donatello donato donavan donavon dondre donell doner donia
    donie donita doniyor donn donna donnacha donncha donnell donnie donny donough donovan donta dontae donte dora
    dorathea dorathy dorcas dorcus doreen dorel dorene doretha doretta dori dorian doriana dorin dorina dorinda
    dorine dorinel doris dorla dorli dorman dorota doroteja dorotha dorothea dorothee dorothy dorr dorris dorsey
    dortha dorthea dorthey dorthy doru dorukhan dosha doshia doshie dosia doss dossie dot dottie dotty doug douglas
    douglass dove dovid dovie dovile dovud dovydas dow doyinsola doyle dozier draga dragan dragica dragos dragutin
    drahomir drahomira drahoslav drahoslava drake draven drazen drema drita dritan drucilla drury drusilla duane
    duard duarte ducu dudley duff duha duje duke dulce dulcie duma dumisani dumisile dumitra dumitrana dumitru
    duncan dundaralp dung dunia dunya dunyo duong durab duracan durante durdali durdona durell durgadin durmusali
    durna durodola durrell durrusehvar dursadiye duruk duruoz durward durwood dusan dustan dustin dusty dustyn
    duwayne duyen duyguhan dwain dwaine dwan dwane dwayne dwight dwyane dyan dyar dylan dyllan dylon dymphna dympna
    dzidra dzintars dzintra e'zoza eadaoin eakumbu eamon eamonn ean eanna earl earle earlean earlene earley earlie
    earline earnest earnestine eartha easton eathel eavan eba ebb ebba ebbie ebele eben ebenezer eber ebert eboni
    ebony ebrima ebuakil ebuka ecaterina ecegul ecemis echo eda edaviye edd eddah eddie eddy edel eden eder edgar
    edgaras edgardo edgars edgubay edhitha edie edinah edison edita edite edith edla edmon edmond edmonia edmund
    edmunds edna ednah edoardo edouard edra edrie edris edsel edson eduard eduarda eduardo eduards edvardas edvinas
    edvins edw edward edwardo edwin edwina edyth edythe eesaa eesha efa efan efe effa effie efil eflatun efrain
    efrem efren efser eftimia eftimie efua egbert egenur egidijus egils egle ehan ehsaas ehsan eidvile eijaz eileen
    eilidh eilis eilish eimantas eimear eimer eimhear einar eino eiravati eirlys eithel eithne ejaz ejlaal ekaja
    ekalinga ekani ekansh ekanta ekantika ekapad ekaraj ekavir ekbal ekber ekene ekiya ekmel ekow ekta ekundayo
    ekundu el-amin ela elaf elaina elaine elam elamiye elana elariz elayne elba elbert elberta elbridge elby elcin
    elda eldar elden eldon eldora eldred eldridge eleanor eleanora eleanore elease electa elena elenor elenora
    elenore eleonora eleonore eleri elex elfie elfreda elfrieda elgie elgin elgun elhan eli elia eliabeth eliakimu
    elian eliana elianna elias elick elida elie eliezer elif elifnur eliga eligah elige elihu elijah elin elina
    elinor elinore eliot elira elisa elisabeta elisabeth elisaveta elise eliseo elisha eliska elissa elita elitsa
    eliud eliza elizabet elizabeta elizabete elizabeth elizah elizbeth elizebeth elkana ell ella elladio ellamae
    ellar elle ellen eller ellery elliana ellie ellie-louise ellie-mae ellie-may elliot elliott ellis ellison
    ellsworth ellwood elly ellyn elma elman elmar elmars elmer elmidar elmina elmir elmira elmire elmo elmore elmyra
    elna elnora elnur elodia elodie elois eloisa eloise elon elonzo elosy elouise elove eloy elphas elroy elsa elsad
    elsie elsworth elta elton elturan eluned elva elvan elvera elvia elvie elvin elvina elvira elvis elwanda elwin
    elwood elwyn elxan ely elyse elyssa elza elzada elzie elzy ema emal emaline emanoil emanuel emanuela emanuil
    ember emeka emelia emelie emeline emely emer emerald emerson emery emett emil emile emilee emilia emilian
    emiliano emilie emilija emilio emilis emilly emils emily emin emine emirsan emis emit emma emma-louise
    emmaculate emmah emmalee emmaline emmanuel emmanuelle emmer emmet emmett emmie emmit emmitt emmons emmy emogene
    emory emran emre emrullah emry emyr ena encarnacion enda enes enfes enginiz enid eniola enna ennio ennis enoch
    enock enola enos enrico enrika enrique enriqueta ensari enya enzi enzio enzo eoghan eoin eola ephantus ephraim
    ephram ephriam epifanio eppie epsie era eral eraldo erasmo erasmus erastus eraycan erbay erbil erby ercihan
    erdemer erdibay erdogan erdursun erem eremia erenalp erensoy ergener erginel ergonul ergul ergun eric erica
    erich erick ericka erie erik erika erikas eriks erin erincer erion eris erkan erkinel erksoy erla erland erle
    erlene erlinda erline erling erma ermanis ermanno ermenegildo ermes ermias ermina ermine ermutlu erna ernest
    ernestas ernestina ernestine ernesto ernests ernie ernst erogul eroz errol ersat ersec ersel ertan erten ertun
    ertuncay ervaniye ervin erving erwin erykah eryn erza esau esco esenbay esengun esenturk esequiel esfandyar
    eshan eshana esi esim esker eskinalp esley esmanperi esmeralda esmira esna esperanza esref essa essence essex
    essie esta esteban estefani estefania estefany estel estela estell estella estelle ester estera estes estevan
    esther estie estill eston estrella esupofo eszter eta etela etha ethan ethel ethelbert ethelene ethelyn ethen
    ether ethie ethna ethne ethyl ethyle etibar etienne etiqad etizaaz etna etta etter ettie ettore euan eudora
    eufrosina eugen eugene eugenia eugenie eugenio eugine eula eulah eulalia eulalie euna eunan eunice eunika
    euphemia eura eusebia eusebio eusebiu eustace eustatiu eva evaldas evalds evalena evaline evalyn evalyne evan
    evance evander evangelina evangeline evangelista evanghelina evans evcimen evde eve evelena evelin evelina
    eveline evelyn evelyne evelynn everet everett everette everline everlyne evert evertt evette evia evie evija
    evita evon evonne evrim evrimer ewa ewald ewan ewart ewatomi ewell ewin ewing exa exauce exie eyyub eyyup
    ezekiel ezell ezequiel ezgin ezgutekin ezio ezra ezzard fabia fabian fabiana fabio fabiola fabrizia fabrizio
    fadekemi faderera fadile faduma fae fahari fahima fahmi fahrullah fainche faiq faisa faisal faizan faize falak
    falan falguni fallon falon fami famil fanaka fancy fannie fanny fannye faqid farah farai faraj faraja farangiz
    faras farhan farhana farhiya farhod farid farida farijika fariq faris fariz fariza faron farrah farrell farris
    fartun farzana farzona fate fatigul fatih fatima fatinur fatma fatmanur fatmata fatmir fatos fatou fatuma
    faustas faustino fausto fawn fay faye fayette fayize fazil fazli fazul feargal fearghal fedele feden federica
    federico federigo fedor fehim fehintola fehmiye feiga feisal felecia felice felicia felicie felicitas felicity
    felipa felipe felisha felista felister felistus felix felton femi fenni fenton ferahdiba ferat feraye ferd
    ferdinand ferdinando feremez fergal fergus ferhan ferihan ferinaz ferman fermuta fern fernand fernanda fernando
    ferne ferrell ferris fersan feruza feryas ferzi festus fetullah feyha feyruz feyzin feza ffion fiachra fiamma
    fibikemi fidan fidaye fidel fidelia fidelis fidelma fidencio fidvi fielding fifi fiifi fikayomi fildan filip
    filipa filipe filippa filippo filit filmon filofteia filomena fimar finbar finbarr finian finis finley finn
    finnegan finola fintan fiodor fiona fionan fionn fionna fionntan fionnuala fionnula fiorenzo fiorino firdavs
    firdevis firdovsi firman firudin fisher fitan fitnat fitzgerald fitzhugh fiyaz flannan flavia flavio flaviu
    fleda fleet fleeta flem fleming fleta fletcher flint flo floare floarea flonnie flor flora florance florea
    florence florencio florene florenta florentin florentina florentino floretta florian floriana florica florie
    florin florina florine florrie flossie floy floyd foch foday folasade folashade folu fonda ford forest forrest
    fortunata forum fotima fount foy frado fran franc frances francesca francesco francies francina francine francis
    francisc francisca francisco franciska francisquita franck franco francois francoise franjo frankie franklin
    frankline franklyn frantisek frantiska franz frazer frazier fred freda freddie freddy frederic frederica
    frederick fredericka frederico frederik frederika frederique fredie fredo fredric fredrick fredy freeda freeman
    freida fremont french freweyni freya fricis frida fridah fridrich frieda fritz frona fronia fronie fronnie
    frusina fuad fugen fuller fulton fulvio fuma fumiko funmi furman fuzayl fuzuli gabe gabel gabi gabor gabriel
    gabriela gabriele gabrielius gabriella gabrielle gael gaetano gagan gagandeep gage gaida gaige gail gaines
    gaither galasso gale galen galilea galip gambo ganga ganim ganiye gannon gardner garech gareth garett garey
    garfield garima garland garner garnet garnett garold garret garreth garrett garrick garrison garry garth garvan
    garvin gary gaspar gaspare gasper gaston gastone gathoni gatis gauge gaurang gaurangi gaurav gauri gaurika
    gautam gautami gavan gaven gavin gavyn gay gayathri gaye gayla gayle gaylen gaylene gaylon gaylord gaynell gaz
    gazel gbadebo gbolahan gbowoade geanina gearld gearldine gearoid geary gederts gediminas gedion gee geetika
    gejza gelengul gelsomina gelu gemma gena genaro gencaslan gencay gene genesis geneva genevieve genevra genie
    gennaro gennie geno genovefa genoveva gentiana geo geoff geoffrey geofrey georganna george georgeann georgeanna
    georgel georgene georges georgeta georgetta georgette georgi georgia georgian georgiana georgiann georgianna
    georgie georgina georgine geovanni geraint gerald geraldine geraldo geralyn gerard gerardine gerardo geray gerda
    gergana gerhard gerhardt geri germaine german germana gerold geronimo gerrard gerri gerrit gerry gertha gertie
    gertruda gertrude gesare geta gethera gethin getrude gezim ghaalib ghaazi ghaffaar ghafoor ghaith ghalib ghanee
    ghanem ghannam ghasaan ghauth ghawth ghayoor ghazalan ghazanfar ghazanfer ghazawan ghazi ghazzal ghenadie
    gheorghe gheorghita gherghina ghita ghiyaath ghiyath ghufran ghulaam ghulam ghunayn ghusharib ghusun ghutayf gia
    giacinto giacobbe giacomo giada giampaolo giampiero gian giana giancarlo gianfrancesco gianfranco gianina
    gianluca gianluigi gianmarco gianna gianni gianpaolo gianpietro gibson gica gicu gideon gidget giedre giedrius
    gifford gifty gigi gil gilbert gilberto gilda giles gilford gilles gillian gillie gilman gilmer gilmore gina
    ginger ginny gino gintare ginyas gioacchino gioachino gioele gioffre gionata giorgia giorgian giorgiana giorgio
    giosue giovani giovanna giovanni giovanny girik girindra girish girolamo girtha girts gisele giselle gisselle
    gitau githinji gitonga gitty giulia giuliana giuliano giulietta giulio giuseppe giuseppina giustino giz gizela
    gladis gladstone gladyce gladys glen glenda glendon glendora glenn glenna glennie glennis glenwood glenys glinda
    gloire gloria glover glyn glynda glynis glynn goda godfrey godwin goebel goffredo gohar gok gokay gokbudun gokce
    gokcebalan gokcil goken goknur gokperi goksev gokten golda golden goldia goldie goli goma goncafer goncalo gonen
    gonul gonzalo gopal gopalan goran gordan gordana gorden gordon gorge gorgunay gorklu gorsev gottlieb governor
    gozel gozem gracelyn gracia gracie graciela grady graeme grafton graham grainne grania granville gratian
    gratiana gratiela graves gray grayce graydon grayling grayson graziano graziella greca grecia greco greene greg
    gregg greggory gregoire gregor gregoria gregorian gregorio gregory greta gretchen gretta greyson grieta griffin
    griffith grigore grisel griselda grove grover grzegorz guadalupe guarino gucal gucluer gucyeter guglielmo gugu
    gugulethu guido guilford guilherme guillaume guillermo gul gulab gulaga gulalai gulay gulbala gulbani gulbeyan
    gulbiye gulce gulcegun gulcin guldam gulder guldunya gulegen gulel gulenay guler gulev gulfaam gulfam gulfari
    gulfeza gulgen gulguzel gulhisar gulinaz gulluhan gulmira gulmisal gulnar gulnaz gulnaziye gulnur gulozge gulper
    gulsa gulsahin gulselin gulsen gulseref gulseren gulsevil gulshan gulsiye gulsu gulsum gultac gulter gulus
    gulustan gulxar gulzadiye gulzar gumustekin gunar gunars gunay gunaydin gunbir gunda gunden gunduz gunduzalp
    gunebakan guneet guneri guney gungordu gungoren gunita gunkurt gunnar gunner gunsel gunsen gunser gunta guntars
    guntis gunver gurarda gurcuye gurdeep gurdip gurelcem gurjit gurmeet gurney gurpreet gursal gurten gus guss
    gussie gust gusta gustaf gustas gustav gustave gustavo gustavus gustie guthrie guvercin guy guzey gwen gwenda
    gwendolen gwendoline gwendolyn gwenllian gwyn gwyneth gyte gytis habib habiba habibe habibu habil haciali hacile
    hadassah haddy haden hadicha hadija hadithi hadiza hadley hadrey hafiz hafsa hafsat hai haiba haiden hailee
    hailey hailie hakan hakeem hakikat hakim hal halbert hale haleigh halenur haley hali halid halidun halie halima
    halina halisi haliye halle halley hallie halsey haluk halyna ham hamdi hami hamilton hamis hamish hamisi hamiyet
    hamp hampton hamsini hamza hana hanad hanbiken handy hanedan hanh hanim hanja hank hanna hannabel hannah hanora
    hans hansel hansford hanson hanss hansultan haralamb haralambie harambee harbhajan harbinaz harden hardie hardik
    hardin harding hardy harijs harinakshi harini haris harish harita hariz harjinder harjit harl harlan harland
    harlen harlene harley harlie harlon harlow harman harmon harmony harnail harold haron haroon harper harpreet
    harrell harrie harriet harriett harriette harris harrison harrold harry harsh harshil hart hartley hartwell
    haruko harun haruna harve harvey harvie harvinder harvy hasan hasbek hasel hasgul hashiki haskell hasnain hasret
    hassan hassie hatem hatice hatima hatin hattie hauwa havali haven havse hawa hawehindi hayali hayden hayel hayes
    haylee hayleigh hayley haylie hayret hayrunnisa hays hayward haywood hazeem hazel hazelle hazen hazine hazle
    hazrat heath heather heaven heber hebert hector hedviga hedvika hedwig hedy heidi heidy hekima hekime hekmet
    helaine helan heledd helen helena helene helga hellen helma helmer helyn hema hemal hemang hemangini hemani
    hence henderson henery henife hennie henretta henri henrich henrieta henrietta henriette henriks henrique henry
    heracleea herb herbert heriberto herlinda herma herman hermanis hermann hermina hermine herminia hermon hernan
    herschel hershel hershell hertha hervey hesbon hessie hester hettie hetty heva heyvetullah heyward hezekiah
    hezniye hezron hezzie hibo hicran hicsonmez hidaya hideo hidir hilah hilal hilario hilary hilayda hilbert hilda
    hildah hildegard hildegarde hildred hildur hill hillard hillary hillery hilliard hilma hilmer hilton hindal
    hinet hiral hiram hiroshi hitesh hiwa hjalmar hjalmer ho-yin hoa hoang hobart hobert hobson hodan hodari hoke
    holden holland holli hollie hollis holly holmes homer hong honora honore horace horacio horatio horatiu horea
    horia hortencia hortense hortensia hortenzia horton horymir hosea hosie hoskadem hosteen howard howell hoy hoyt
    hredhaan hritik hrvoje huban hubbard hubert huda hudavent hudson huey hugh hughes hughey hughie hugo hugues hui
    hukumdar hulda huldah humaira humaiya humayra humberto humeyra humoyun humphrey hunalp hunt hunter huong hurbert
    hurdogan hurican hurley hurmet hurside huruyet huryasar huseyn huseynqulu husmen husnuhal hussein huston huw huy
    huzaifa huzuri hyacinth hyman hymen hynek hyrum hywel iacob iain ian iancu ianis iara iasmina ibaad ibidapo
    ibironke ibis ibn ibraaheem ibraheem ibrahim ibrohim ica icey icie icilda icimbike icy ida idabelle idamae ide
    idell idella idika idil idiris idrees idris ieremia iesa iesha ieshia iestyn ieuan ieva ifan ifeanyi ifechukwu
    ifeoma ifora ifrah iftikhaar iftikhar ifunanya ify ige ignac ignacio ignas ignatius ignatz ignazio igne igor
    igors ihab ihsaan ihsan ihtesham ihtiram ihtishaam ihtsham ijaya ijli ika ikbal ike ikenna ikeoluwa ikhlaas ikiz
    iklim ikraam ikramah ikrimah ikshita ila ilah ilan ilaria ilarie ilarion ilbek ilda ildem ildes ildiko ileana
    ilene ilga ilgi ilham ilhan iliana ilie ilija ilim ilinca ilir ilja ilkbahar ilkim ilkin ilklima illa illya ilma
    ilmafer ilmars ilo ilona ilper ilqar ilsu ilteris ilyas ilze ima imam imani imanol imants imany imara imaran
    imelda imge immaculate immanuel imo imogen imogene imona imran imren imrich imrihan imron ina inara inaya
    incifir indali inderjit indiana indira indra indrajit indre indrikis inell ines inese ineta inez inga ingeborg
    inger ingram ingrid ingrida inguna inioluwa innocent inocentiu inqilab insaf inta intihap intiqam intizar ioan
    ioana ioanina iola iolanda iolo ion iona ione ionel ionela ionelia ionica ionut iosefina iosif ippazio iqra ira
    irena irene iretioluwa irfan iridenta iridian irina irine irinel iris irl irma irmantas irungu irva irven irvin
    irvine irving irwin irya iryna isa isaac isaack isaak isabel isabela isabell isabella isabelle isack isadora
    isadore isai isaiah isaias isak isam isamar isatou isaya iscan iseoluwa isfandiyor isha ishaan isham ishani
    ishanvi ishita ishmael ishola ishwar isiah isidor isidore isidro isin isis isla islam islime islom ismael ismail
    ismet ismoil isobel isom isra israfil isreal issa issac issack istvan ita itanya ituri itzel iulia iulian
    iuliana iuliu iurie iustin iustina iustinian iva ivah ivan ivana ivanka ivanna ivars ivaylo ivecen iver iverson
    iveta ivette ivey ivica ivie ivka ivo ivona ivone ivonne ivor ivory ivy iwan iwona ixtiyar iyabode iyadunni
    iyana iyanna iyiyurek iymona iza izaaz izabela izabele izabella izabelle izaiah izayah izel izetta izgu izidor
    izola izora ja'far jaabir jaafar jaan jabari jabbaar jabbar jabez jabir jabr jabulani jacalyn jace jacey jacinta
    jacintha jack jackeline jacki jackie jackline jacklyn jackson jacky jaclyn jacob jacoby jacopo jacque jacquelin
    jacqueline jacquelyn jacques jacquez jacquline jacqulyn jad jada jade jaden jadiel jadon jadranka jadyn jaeda
    jaeden jael jaelyn jaelynn jafar jaffer jagat jagdish jagger jago jagrati jagvi jahangir jahanzeb jahdami
    jahdari jaheem jaheim jahi jahiem jahir jahiz jahm jahongir jai jaida jaiden jaidyn jailene jailyn jaime jaimee
    jaimie jair jairaj jairo jairus jajuan jakayla jake jakob jakobe jakobs jakov jakub jalaal jalal jaleel jalees
    jaleesa jalen jalia jalil jalisa jalissa jaliyah jalol jalon jalsa jalyn jalynn jamaal jamal jamar jamarcus
    jamari jamarion jame jameel jamel james jameson jamey jami jamie jamie-lee jamie-leigh jamil jamila jamin jamir
    jamison jamiya jammie jamshid jamya jana janae janaki janani janay jane janeen janel janell janelle janene
    janessa janet janeta janeth janette janey jangwa janiah janice janie janina janine janis janiya janiyah janja
    jankat janko jann janna jannette jannie jannis januja janya janyce japhet japheth jaquan jaquelin jaqueline
    jaquez jarad jared jaren jaret jarett jarlath jarleth jarmila jarod jarolim jaromir jaromira jaron jaroslav
    jaroslava jarrad jarred jarrell jarret jarrett jarrod jaruthip jaruwan jarvis jasdeep jase jasen jasiah jasiri
    jaskaran jasleen jaslene jaslyn jasmin jasmina jasmine jasminka jasmit jasmyn jasmyne jasna jason jasper
    jaspreet jasur jasvinder jatin jaunita javan javed javen javier javion javohir javon javonte jawad jax jaxen
    jaxon jaxson jaxton jay jayce jaycee jaycie jaycob jayda jaydan jayde jayden jaydin jaydon jaye jayla jaylah
    jaylan jaylee jayleen jaylen jaylene jaylin jaylon jaylyn jaylynn jayme jaymes jayne jayson jayvion jayvon
    jazeps jazlene jazlyn jazlynn jazmin jazmine jazmyn jazmyne jean jean-claude jeana jeane jeanetta jeanette
    jeanie jeanine jeanmarie jeanna jeanne jeannette jeannie jeannine jeb jebet jecinta jed jedediah jedidah
    jedidiah jeet jeevan jeevika jeff jefferey jefferson jeffery jeffie jeffrey jeffry jekabs jekaubs jelagat jelani
    jele jelena jemal jemima jemimah jemma jemutai jena jenel jenelle jenifer jeniffer jenilee jenipher jenna
    jennette jenni jennie jennifer jenniffer jennings jenny jens jensen jep jepchirchir jepchumba jepkemoi jepkoech
    jepkorir jepkosgei jeptha jeptoo jerad jerald jeraldine jeramiah jeramie jeramy jere jered jerel jereme jeremey
    jeremiah jeremie jeremy jergus jeri jerica jerilyn jerilynn jerimiah jerimy jermain jermaine jermey jermiah
    jerod jerold jerome jeromy jerono jerop jerotich jerrad jerrel jerrell jerri jerrica jerrie jerrilyn jerrod
    jerrold jerry jerusha jeruto jeryl jesca jesenia jesica jess jesse jessee jessenia jessi jessica jessie jessika
    jessy jessye jesus jethro jett jetta jettie jevon jewel jewell jezups jhalak jia jiahao jiles jill jillian jim
    jimena jimmie jimmy jina jindrich jindriska jing jinjuta jinnie jiri jirina jitka jitrin jo joan joana joanie
    joann joanna joanne joao joaquim joaquin joash jobe jocelyn jocelyne jocelynn jodi jodie jody joe joel joell
    joella joelle joellen joeseph joesph joetta joette joey johan johana johanna johannah johanne johans johathan
    john johnathan johnathon johney johnie johnna johnnie johnny johnpaul johnson johnstone johny joi jokubas jolana
    jolanda jolanta joleen jolene jolette jolie joline jon jonah jonas jonatan jonathan jonathon jonell jones joni
    jonna jonnie joojo joram jordan jorden jordi jordin jordon jordy jordyn joretta jorge joris jorja jorune jory
    jose josef josefa josefina josefita joselin joseline joseluis joselyn joseph josephat josephine josephus josette
    josh joshua joshuah josiah josie josiephine josip josipa josko joslyn joso josphat josphine jossie josue jovan
    jovani jovanni jovanny jovany jovita joy joyce joycelyn joye joyline jozef jozefina jozo jua juan juana juanita
    judah judd jude judi judie judita judith judson judy judyth juelz jula jule jules juli julia julian juliana
    juliann julianna julianne julie julie-anne julien juliet julieta juliette julija julijana julijs julio julious
    julisa julissa julius juluis juma jumaane junia junie junior junious junius juozas juraj jure jurgita juris
    justas justen justin justina justinas justine justiniani juston justus justyn juwan juwon jyoti kaamil kaaren
    kaashif kaazim kabeer kabir kabiru kacey kachela kaci kacie kacper kacy kade kadeem kaden kadence kader kadiatu
    kadijah kadin kadyn kaeden kael kaela kaelyn kaelynn kafeel kahir kahlil kai kaia kaiden kaila kailee kailey
    kailyn kaiser kaitlin kaitlyn kaitlynn kaiya kajji kajus kala kalbi kale kaleb kaleem kaleema kaleena kaleigh
    kalel kalen kalene kaley kalgay kali kalie kalina kaliyah kallie kalpit kaluwa kalvin kalyn kamal kamala kamar
    kamari kamau kamden kameron kami kamil kamila kamilah kamolchanok kamora kamran kamren kamron kamryn kamya kanak
    kandace kandef kandi kandice kandy kane kanesha kanini kanisha kanpulat kanye kaombwe kapagan kara karaamat
    karabas karaca karaer karakucak karam karama karan karanbay karani karanja karatas karcan kardelen kareem kareen
    karel karen kari karie karim karimi karin karina karis karissa kariuki karl karla karlee karlene karley karli
    karlie karlina karlis karlo karlukhan karly karma karol karolina karolis karolyn karon karren karri karrie
    karson karsyn karter karwan karyl karyme karyn kasam kasandra kasen kasey kash kashan kashangaki kashif kashish
    kashvi kasia kasie kasif kasim kaskazi kason kaspars kassandra kassidy kassie kassim kata katana katarina
    katarzyna kate katelin katelyn katelynn katerina kath kathaleen katharina katharine katharyn katherin katherina
    katherine kathern katheryn kathey kathi kathie kathleen kathlene kathlyn kathrine kathryn kathryne kathy kathyrn
    kati katia katica katie katie-louise katina katlin katlyn katlynn katrina katriona kattie katy kauthar kaver
    kavin kavitha kavon kavurt kavya kawa kawkab kawthar kay kaya kayagun kaycee kayden kaydence kaye kaygusuz kayla
    kaylah kaylan kaylee kayleen kayleigh kaylen kaylene kayley kayli kaylie kaylin kaylyn kaylynn kayrabay kaysan
    kayson kazi kazim kazime kazimir kazuko kazuo keagan kealan keandre keanna keanu keara keaton kecia keegan
    keelan keeley keely keena keenan keenen keerthana keesha keeva kefser kegan keifer keila keion keira keisha
    keith keji kelami kelan kelby kelcie kelechi keli kelis kellan kellee kellen kelley kelli kellie kelly
    kelly-anne kelly-marie kelsea kelsey kelsi kelsie kelton kelvin kem kemal kemar kemboi kemi kemuma kemunto ken
    kenan kendal kendall kendell kendra kendrick kenedy keneth kenia kenisha kenji kenley kenna kennard kennedi
    kennedy kenneth kenney kennith kennth kenny kenter kenton kenyangi kenyatta kenyon kenzie keon kerem keri kerime
    kerman kermit kerri kerrie kerry kerubo kerwin kesha keshaun keshawn keshia kestutis kete kev kevan keven kevim
    kevin kevon keya keyaan keyla keyon keyshawn kezban kezia keziah khaalid khaan khadija khadijah khadra khalid
    khalil khalilah khamani khamisi khanyisile khari khiry khloe khoa kia kiaan kiah kian kiana kianna kiapo kiara
    kiaran kiarie kiarra kibafupia kibar kibet kibibi kibrom kiburi kidane kiefer kiel kiera kieran kiernan kieron
    kierra kiersten kieth kifaye kijana kijani kikelomo kiley kilian killian kilonzo kim kimani kimanzi kimathi
    kimball kimber kimberely kimberlee kimberley kimberli kimberlie kimberly kimbilio kimeu kimora kimutai kimya
    kinaya kindra king kinga kinley kinsey kinsley kinte kinubi kinuthia kinyanjui kinyua kiojah kioko kip
    kipchirchir kipchumba kipenzi kipepeo kipkemboi kipkemoi kipkirui kipkoech kipkorir kipkosgei kipkurui kiplagat
    kiplangat kiplimo kipngeno kipngetich kipp kipras kiprono kiprop kiprotich kipruto kipsang kiptoo kipyegon kira
    kiramettin kirby kirk kirsten kirstie kirstin kirsty kirt kirui kisha kisima kitan kittie kitty kiume kiwara
    kiya kiyasi kiyoko kiyoshi kizzie kizzy klara klaudia klaudie klement kliment kloe knox knute kobe koby kocabas
    kocak kockan koda kodchaporn kody koech koen kofi kojo koker kokila koktas kolawole kolby koldan kole koloman
    kolten kolton koncagul kondo konguralp konner konnor konradi konradus konstantin konul kopan koray korbin
    kordell korede korey kori korir korkmazalp kornel kornelia kornelija kortney korugan kory kosemen kosgei
    kosisochukwu kosukhan kotryna kotuz kourtney kovu kraig kris krish krisha krishna krisjanis kriss krissy krista
    kristal kristan kristaps kristen kristers kristi kristian kristiana kristie kristijan kristin kristina kristine
    kristof kristofer kristoffer kristopher krists kristupas kristy kristyn kristyna kritika krysta krystal krysten
    krystian krystin krystina krystle krystof krzysztof kubran kuchanua kuddusi kudzai kujoe kujtim kulbir kuldip
    kully kulnun kulwinder kumaran kumral kumush kunaporn kunle kunta kuria kursad kurt kurtis kurunzi kusiima kutay
    kutgun kutun kveta kvetoslav kvetoslava kwabena kwadwo kwaku kwamboka kwame kwamena kwasi kweku kweli kwesi
    kwok-wai kya kyalo kyan kyara kyla kylah kylan kyle kylee kyleigh kylene kyler kylie kymani kyra kyree kyrie
    kyson laban labeeb labib lacey lachlan laci lacie lacramioara lacy lada ladarius laddie ladislau ladislav
    ladislava ladli ladonna laeeq laetitia lafayette lafe lahiah lahoma laiba laika laila lailah lailati laimonis
    lainey laini laiq laisha laith lajita lajlaj lakeisha laken lakendra lakesha lakeshia lakhvir lakisha laksh
    lakshit lakshmi lala lale lalla lam lamar lamarcus lambert lamberto lameck lamin lamont lamonte lan lana lance
    landan landen landin lando landon landyn lanette laney langalibalele langat lani lanie lanita lannie lanny
    laoise laqeet laquan laquita lara larae laraine larisa larissa lark larkin laron larry lars larue lary larysa
    lascar lashanda lashawn lashonda lashunda lasonya lassie laszlo latanya latarsha latasha lateef latesha latha
    latif latifah latisha latonia latonya latoria latosha latoya latoyia latrell latrice latricia latrina launa
    laura laurance laure laureano laureen laurel lauren laurence laurene laurent laurentia laurentiu lauretta
    laurette lauri laurian laurie laurine lauris laurita lauryn laurynas lavada lavanya lavar lavelle lavender
    lavenia lavera lavern laverna laverne lavina lavinia lavize lavon lavona lavonda lavonia lavonne lawanda
    lawerence lawrance lawrence lawrencia lawson lawton lawyer layan layla laylah laylo layne layth layton lazar
    lazaro laze laziz lazzaro lea leafy leah leala leamon leana leander leandra leandro leaner leann leanna leanne
    leatha leatrice leda ledun lee leeann leela leena leeroy leesa leia leif leigh leighton leila leilani leisa
    leisha leitha leja leke lekha lela lelah leland lelar lelia lella lem lemma lemmie lemon lempi lemuel len lena
    lenah lenard lenka lenna lennie lennon lenny lenon lenora lenord lenore lenuta lenwood leo leola leoma leon
    leona leonard leonardo leonce leone leonel leonia leonidas leonie leonor leonora leonore leons leontin leontina
    leontine leopold leopolda leopoldina leopoldo leora leordean leos leota lera lerato lere leroy lerze les lesa
    lesana lesia leslee lesley lesli leslie lesly lessie lesta lester leta letebrhan letha lethia leticia leticija
    letitia letizia letta lettie letty leva levar levern levi levie levin levina levis levon levoslav levy lew lewis
    lex lexi lexie lexis lexus leyla leyli lezize lia liam liana liane liba liban libbie libby liberto liberty libni
    libor libusa libuse lica licia lida liddie lidia lidie lidija lien liene liepa liga lige ligia ligita lila lilah
    lilburn lili lilia lilian liliana lilianna lilie lilija lilita lilla lillard liller lillia lillian lilliana
    lillianna lillie lillie-mae lillis lilly lily lilyan lilyana lilyanna lim limazah limon lina linah linas linda
    lindah lindbergh lindell linden lindita lindiwe lindsay lindsey lindy linet linette linh linn linna linnea
    linnie linsey linton linus linwood linzy lioara lionel lipika lisa lisa-marie lisandro lisbeth lise lisette lish
    lisha lisle lissa lissette lissie liston lita litha littie littleton litzy livia livingstone livio liviu
    liyaaqat liyaqat liz liza lizabeth lizbeth lizete lizeth lizette lizzie ljiljana ljubica llewellyn llinos lloyd
    lockie loda lodovico logan lohit loice lois loise lola lolita lolla lollie loma lon lona londisizwe londiwe
    londyn lone loney loni lonie lonna lonnie lonny lonzo loot lopa lora loraine loran lorayne lorcan lorean
    loredana loree loreen lorelai lorelei loren lorena lorene lorenz lorenza lorenzo loretta loretto lori loria
    loriann lorie lorin lorinda lorine loring loris lorna lorne lorraine lorrayne lorri lorrie lossie lota lott
    lotta lottie lou louann louanna louella louetta louie louis louisa louise louisiana loula lourdes lourenco
    louvenia lovell lovett lovey lovie lovina lovisa lovre lovro lowell lowenna lowri loy loyal loyce loyd loyola
    luan luana luann luanne luay luberta lubica lubomir lubomira lubor lubos luboslav luboslava luc luca lucas luce
    lucentiu lucero lucetta luchino lucia lucian luciana luciano lucie lucien lucija lucile lucille lucina lucinda
    lucindy lucio lucious lucius lucky lucretia lucretiu lucrezia lucy luda ludek ludie ludmila ludolf ludomil
    ludomila ludovic ludovica ludovico ludovit ludvik ludwig lue luella luetta lufen lugenia luigi luigina luis
    luisa luiza lujza luka lukas luke lula lulah lular lulie lulla lulu lum luminita lumir luna lungile lupe luqmaan
    luqman lura lurana lurena lurline luster lut lute lutf lutfi luther lutie luvenia luverne luvinia luwam luyanda
    luz lwandile lyda lydell lydia lydiah lydie lyla lylah lyle lyman lyn lynda lyndia lyndon lyndsay lyndsey
    lynette lynn lynne lynnette lynsey lynwood lyric maahir maajid maalik maanas maanav maawiya maaz maazin mabad
    mabel mabell mabelle mable mabli mac macarthur macauley mace macel maceo macey macharia machelle maci macide
    macie maciej mack mackenzie macs macsen macy mad madaha madalena madalin madalina madaline madalyn madalynn
    madani madara madden maddison maddox maddux madeleine madelene madeline madelyn madelynn madge madhav madhavi
    madie madilyn madilynn madina madini madisen madison madisyn madiyan madlyn madoa madonna madora madyan madyson
    mae maebell maebelle maegan maeve mafalda maftuna magan magda magdalen magdalena magdalene magdaline magen
    maggie magnolia mahad mahala mahali mahalia mahalie mahaz mahbeer mahboob mahbub mahdee mahdi mahdy maheen maher
    mahfooz mahfuj mahfuz mahigul mahika mahir mahja mahlon mahmood mahmoud mahmud mahnaz mahsun mahter mahulena mai
    maia maida maighread maija maimuna maina maingi mair maira maire mairead mairi mairin mairtin maisha maisie
    maiya maja majani majd majdi majdy majeed majella major makai makaila makala makau makayla makeen makena makenna
    makenzie makhi makini makokha makori maksude maksur maksym makunga makuu mal malachi malachy malak malakai
    malaki malaya malcolm malcom maleah malgorzata mali malia maliah malik malika malina malinda malissa malissie
    maliyah maliza mallie mallorie mallory malorie malvin malvina mame mamie mammie mamun manaf manan manbir manda
    mandeep mandi mandie mandla mandlakhe mandy manerva manervia manford manie manila manilla manjit manley manly
    mannie manning manole manon manpreet mansfield manson mansurali mantas mante manthan manuel manuela manuelita
    manus manvir manya maqsud mara maralyn maranda marc marcantonio marcel marcela marcelina marceline marcelino
    marcell marcella marcelle marcello marcellus marcelo marchello marcheta marci marcia marcie marcio marco marcos
    marcu marcus marcy mardell mare mared marek mareks mareli marely maren marese marga margaret margareta margarete
    margaretha margarett margaretta margarette margarida margarita margarite margarito margaud margaux marge marged
    margene margeret margery marget margherita margie margita margo margot margret margrett margretta margrieta
    marguerite margueritte margurite margy mari maria mariah mariam mariama marian mariana marianita mariann
    marianna marianne mariano maribel maribeth marica maricela maricica marie marie-claire mariel mariela marietta
    marija marijan marijana marika marilee marilena marilla marilou marilyn marilynn marin marina marinda marine
    marinela marini mario marioara marion maris marisa marisela marisol marissa marita marite maritza mariuca marius
    mariusz mariyah marjani marjona marjorie marjory markas markel markell marketa markita marko markus marla
    marlana marland marlee marleen marleigh marlen marlena marlene marley marlie marlin marlo marlon marlyn marlys
    marni marnie marnita marolyn maroof maros marques marquez marquis marquise marquita marrion marsh marsha marshal
    marshall mart marta martell martez martha marthe marti martika martim martin martina martine martino martins
    marty martyn martynas marva marvel marvin mary maryam maryann maryanne marybelle marybeth maryellen maryjane
    maryjo marylee marylin marylou marylouise marylyn maryse masako masao masar maside masika masinde mason
    massimiliano massimo masume matas matea matei matej mateja mateo mateus mateusz math mathew mathews mathias
    mathilda mathilde matias matie matija matilda matilde matiss mato matous matt matteo matthew matthias matthieu
    mattia mattie mattye matunda matus matvii matyas maua maud maude maudie maura maureen maurice mauricio maurilio
    maurine maurizio mauro maury maverick mavis mavuno max maxie maxim maximilian maximiliano maximillian maximo
    maximus maxine maxwel maxwell maxx maya maybell maybelle maye mayme maymie maynard maynur mayra maza mazie
    mazlum mbithi mboya mbugua mburu mcarthur mcebisi mckayla mckenna mckenzie mckinley meabh meadow meagan meaghan
    mearl mebrahtu mechelle mecide mecit meda medard medeja media medora meena meera mefarettin mefharet meg megan
    meggan megha meghan meghana meghann mehdi mehdiqulu mehdiye mehin mehman mehmed mehmetzahir mehrigul mehrimoh
    mei mei-fong meibh meilin meinir meirion mekhala mekhi mel melaha melania melanie melany melba melbourne
    meleknur melichar melihcan melikkan melina melinda melisa melissa melissia mell mellie mellisa mellissa melodee
    melodie melody melonie melony melton melul melva melville melvin melvina melvine melvyn memili memphis mena
    menachem mendel mendy menfeat mengi menguc menisan menna merba mercedes mercer mercy mercyline merdi meredith
    mererid merhawi merilyn merim merl merle merlene merlin merlyn merna meron merri merrie merrilee merrill merrily
    merritt merry mertel mertie merton merva merveille mervin mervyn merwin meryeme meryl merzuk meshack meshur
    messiah mestur mesude meta metha metinkaya metod metrine metro metta mettie meveddet mevludiye mevlut meyer
    meyhanim meyransa mezide mia miah micael micaela micah micayla miceal michael michaela michaele michal michale
    micheal micheala michel michela michelangelo michele micheletto michelina michell michelle michelotto michial
    mick mickey mickie micky miesha migdalia migle mignon miguel miguelangel mihael mihaela mihai mihail mihels
    mihin mihnea mihrab mihriye mijo mikaela mikaila mikal mikala mikalah mikayla mike mikeal mikel mikelis mikels
    mikhail mikulas mila milada milagros milan milana milas milay milburn milcah milda mildred milena miley milford
    milica milissa milka milkah millard miller millicent millie mills milly milo milos miloslav miloslava milota
    milton miluse mima mimi mina minda mindaugas mindi mindy minenhle miner minerva minervia minh minibe minna
    minnie minodora minor minoru minta mintie mioara mira mirabela miracle miran miranda miray mirbadin mircea mirco
    mirdza mireille mirela mireya miriah miriam miriama mirjana mirko mirna miron mirona mironshoh miroslav
    miroslava mirriam mirtie miruna misael mishat mislav misra missie missouri missy misti mistie misty misuli
    mitali mitch mitchel mitchell mitchelle mitesh mitica mitrut mittie mitzi miya miyesser mizhir mkarkara mladen
    mlungisi mnqobi mo modena modou modris modupe moe moesha mofifoluwa mohamed mohamedi mohammad mohammed mohamud
    mohini mohinur mohlaroyim mohsim mohsin moira moises moishe mojisola mojisoluwa mojmir mollie molly momanyi mona
    monalisa monica monicah monika monique monis monna monnie monroe monserrat mont montana monte montel montgomery
    montie montrell monty moody mora moraa moradeke morag morayo mordechai moreen morena morenike morgan moriah
    moric morine morolake morris mortimer morton morwenna mose moses moshe mosinmileoluwa mossie mosunmola motunrayo
    moureen mourib mourine moya moyosore mozell mozella mozelle mrihani mthokozisi muarra mubariz mubeen mubetcel
    mubina mucahit mucellib mucevher muchiri muema mueni muferrih mufide mufit mugambi mugber mugdha mugendi mugo
    mugur mugurel muhallil muhammad muhammadali muhammadamin muhammadamir muhammadayub muhammadaziz muhammadrizo
    muhammadsafo muhammadsodiq muhammadsolih muhammadumar muhammadyasin muhammadyusuf muhammadziyo muhammet muhazzim
    muhima muhip muhiye muhsina muhyettin muia muireann muiruri muizza mujde mukbile mukhwana mukramin mukrume
    muktedir mulayim mulele muli mulwa mumbi mumo mumtaz mumtaze mumtoz munene munezzer mungai munif munisa munyao
    munyoki murad murat muratcan murdo murdock muret muriel muriithi murimi murit murithi muriuki murl murod murphy
    murray murry mursal mursalina musa musafet musaffa musau musee musembi musemma musfira mushtariy musila muskunaz
    muslima muslum mustafa mustafo musu musure musyoka musyoki mutai muthama muthengi muthoka muthoni muthui mutie
    mutinda mutiso mutisya mutluhan mutua mutuku mutunga muturi muvaffak muvahhide muveddet muxlisa muxtar muzayyana
    muzdahir muzdalifa muzekker muzhir mwamini mwanajuma mwanamisi mwangangi mwangi mwaniki mwanzia mwasaa mwaura
    mwende mwendwa mwezi mwikali mwiti mya myah mychal myer mykel myla mylee myles mylie myra myranda myrl myrle
    myrna myron myrta myrtice myrtie myrtis myrtle mzamo naadir naail naajy naasih naasir naathim naazhim nabeeh
    nabeel nabhan nabigh nabih nabil nachiket nada nadeem nades nadezda nadezhda nadhir nadia nadim nadine nadir
    nadira nadr nae naeem nafasat nafees nafesa nafii nafile nafis nafula naglis nahashon nahom naiara naib naide
    naim naima naimh nair najair najam najee najeeb najuma naki nakia nakif nakip nakisha nakita naksh nakul nalan
    naliaka nallely nam namiq namon nanci nancie nancy nandini nanette nanie nanjala nanna nannette nanni nannie
    naoimh naoise naom naoma naomh naomi naomy napoleon napoleone narcis narcisa narcissus narhanim nas nash
    nashipie nasiba nasima nasir nasiru nasra nasreen nasrin nasteho nasuf nat natalee natalia natalie natalija
    nataliya nataly natalya natasa natasha natella nath nathalia nathalie nathaly nathan nathanael nathanial
    nathaniel nathari nathen natiq natnael natosha nattawun nautica navdeep naveen navjot nayeli nayely nayfa nayil
    naz nazende nazi nazim nazimet nazir nazlihan nazlim nazma ndegwa nderitu ndirangu nduku ndumiso ndung'u ndunge
    ndungu nduta neal nealie nealy neasa nebih nebiha necdat nechifor necilal necmettin necva ned nedas nedda nedra
    needham neel neelima neely neema nefaret nefiye neha nehemiah nehip neil neill nejdet nekesa nela nelah nelda
    nelia nelie nelima nell nella nelle nellie nello nelly nels nelson nelu nena nenad neola neoma neppie neptun
    nereida neriban nerijus nerim neringa nermin nery nerys nesfe nesip neslinur nesrin nessa nestor neta netra
    netta nettie neva nevada nevaeh neval neveah nevenka nevgin neville nevin nevise nevsal nevsale newell newman
    newt newton neyran nezengul nezihi nezize ng'ang'a ngamia nganga ngari ngeni ngigi ngoc ngozi ngugi nhat nhien
    nhlanhla nia nial niall niamh niara nicat niccolo nichakarn nichelle nichifor nichol nichola nicholas nicholaus
    nichole nicholus nick nicki nicklaus nickolas nickson nicky nico nicoara nicodemus nicodim nicola nicolae
    nicolaie nicolas nicole nicoleta nicoletta nicolette nicolle nicolo nicu niculina niculita nicusor nicuta nidhi
    nidia nidra nigar nige nigel nigesa nigmet nihad nihai nihal nihan niharika nika nikhil niki nikia nikita nikki
    nikko niko nikol nikola nikolai nikolajs nikolas nikolay nikole nikolina niks niksa nila nilcan nilda nile niles
    nilesh nili nilima nils nilufar nim nimakoah nimco nimrat nina ninetta ninioluwa ninnie nino nira niracha nirgul
    nirja nirmala nisha nita nitara nitesh nixon niyaz niyazi niyilolawa njabulo njagi njenga njeri njeru njiru
    njogu njoki njoroge njozi njue njuguna nkazimulo nkechi nkiruka nnamdi nneka noa noah nobantu nobie noble
    nobuhle noe noel noeleen noelia noeline noelle noemi noemie nohely noirin nojus nokulunga nola nolan noleen
    nolen nolia nolie nollaig noma nomagugu nomalanga noman nomasonto nomathalente nomathemba nomcebo nomsa
    nomthandazo nomusa nomvula nona nonhlanhla nonie nonjabulo nonso noor noppakao nora norah norbert norberto
    noreen norene noreta noretta norica norine norita norma norman normand normunds norris norton norval norwood
    nothando nova novella novruz noxolo nozibusiso nozima nozizwe nqobizitha ntimi nuala nubar nudret nuhu nula nuno
    nunzio nura nural nurbanu nurcan nurda nurdeniz nuretdin nurey nurgil nurhayet nuria nuriat nurice nuriya
    nuriyet nurkan nurlan nurlana nurmelek nurmuhammad nursan nurseda nurser nursim nurtac nuru nurulla nurullah
    nurveren nusrat nutcha nutkrita nutwadee nuyan nwabudike nya nyaboke nyaga nyah nyakundi nyamai nyambura
    nyanchama nyasha nyasi nyasia nyawira nyla nylah nyoka nyongesa nyoni nyota nyree nyuki nzioka nzomo oakley oana
    oba obaid obanijesu obe obed obianuju obie obinna oceane ochieng ocie octa octav octave octavia octavian
    octaviana octavie octavio octaviu octavius oda odalis odalys oddie odelia odell odessa odette odhiambo odhran
    odie odika odile odin odina odis odongo oduor odus oeshi ofelia ofeliya offie oganer ogden oge ogechi oget
    ogooluwa ogulbas ogurata ogus oguzman oisin ojas ojasvi okanay okbay oke okechukwu okello okey okguclu okkas
    okoth oksana okseven okturemis okturk okumu okyalaz ola oladare oladimeji olaf olajumoke olakunle olamide olan
    oland olanrewaju olansile olar olasunmbo olca oldag oldrich ole oleksandr olen olena olene oleta olevia oley
    olga olgerts olie olimpia olimpian olimpiu olin olinda oline oliva olive oliver olivia olivie olivier olivija
    olivine oliviu oliwia ollie olof ololade oloo olu oluchi olufunke olufunmilayo olumide olumorotimi oluoch olus
    oluwafemi oluwagbemiga oluwakemi oluwamumibori oluwamuyiwa oluwasanmi oluwasegun oluwaseun oluwatobi oluwole
    olwen olwethu olympia oma omaca omair omaja omar omari omarion omeir omer omie omina omisha omkaar omobobola
    omobolanle omodunni omolabake omolara omondi omosalewa omotara omotayo omotola omotoun omowumi omran omriye omur
    omya ona onat oncel ondieki ondrej oneal oneida onel onesmus oneta oney ongay ongen oni onie onkar onnie onsal
    onuker onurcan onursu onveer onyango onyinye oonagh opal opha ophelia opiyo opwonya oqtay ora orah oral oralia
    oran orange orazio orcin orcun orduxan orelia oren orene oreofe orestas oreste orfhlaith orfiye orgun orhan orie
    orik orilla orin orinder orion oris orla orlagh orlaigh orlaith orland orlena orley orlin orlo orma orna ornella
    orpha orra orren orrie orrin orris orson ortak ortansa oruc orval orvel orvil orville orvin orvis orxan oryurek
    osa osama osbaldo osborn osborne oscar osha osian osie osiyo oskar oskars osman osogo ossama ossie osunleke
    osvaldo osvalds oswald oswaldo ota otabek otakar otay otelia otha othel otho otieno otilia otilija otis oto ott
    ottavio ottie ottilia ottilie ottis otto ottone otylie ouida ouma ousman ova ovid ovidiu ovila oviya ovun owain
    owais owen owens owethu owino owuor oxana oyenike oyindasola oymak oysha ozakan ozalpsan ozana ozansu ozaslan
    ozay ozbay ozbilek ozbilge ozcam ozdal ozdes ozdil ozdogdu ozel ozell ozella ozerdinc ozertem ozge ozger ozgun
    ozgur ozie ozinal ozioma ozkent ozkutlu ozlem ozlu ozokcu ozpetek ozsozlu oztek ozturk ozudogru ozyurt ozzie
    pablo pachongruk pada padraic padraig padraigh padraigin pahal paige pairlee paisley paityn pak paker pakjira
    paksu pallavi pallie palma palmer paloma pam pamala pambe pamela pamelia pamella pamfil panagachie panait
    panashe pandora panfilo panini pankrac pannawich pansy panya paola paoletta paolo paralee paraschiva paride
    parin parker parlee parley parminder parrish parsa parth parthenia parvez parwana pasa pascal paschal paskalia
    pasqual pasquale pat patchaploy patcharaporn pate pathmavathy patric patrica patrice patricia patricie patrick
    patrik patrizia patrizio patru patsy pattamon pattapon pattatomporn patti pattie patty paul paula pauletta
    paulette paulica paulina pauline paulius paulo pauls pauric pavani pavao pavel pavla pavlina pavol pawan pawel
    paxton paye payten payton peace peadar peader pearce pearl pearla pearle pearlene pearley pearlie pearline
    pearly pearse pedro peem peggie peggy pehlil pekkan pelaji pellegrino pembesin penelope penina peninah penni
    pennie penny pepper percival percy peren perinur peris perla perley permelia permun pernell pero perri perry
    pershing pervaiz pesent petar pete peter peteris peterson petr petra petrana petras petre petrica petrina
    petrisor petronela petru petrut petruta petya peyton phanice phebe phelim phelix phenphitcha pheobe phil
    philemon philip philippe philippine philis phillip phillis philo philomena philomene phineas phoebe phoenix
    phubes phuc phuong phylicia phylis phyliss phyllis piaras pierangelo pierce piergiorgio piergiuseppe pierina
    pierluigi piermaria piero pierpaolo pierre piersanti pietro pijus pilar pina pinkey pinkie pinkney pintusorn
    piotr piper pirahmet piran pitipat pius plamen pleas pleasant ples plesu pluma plummer polad polk pollie polly
    pompeo pompilia pompiliu pomponio pooja popobawa poppy porfirio pornchanok porsche porsha portia posey povilas
    powell prabjot pradeep prames pranav praneel pranit pratt pratyush pravoslav precious premysl prentice prentiss
    presley preston pricilla prima primus prince princess prisca priscah priscila priscilla priscillah prisha priya
    profira prokop prosper prudence prudie pryor przemek puccio pumbaa punhan puntira purcek purity purl pushpa
    pushpam pushti qaadir qaasim qabeel qabil qadar qadeer qadi qadim qadir qahtan qaim qais qalib qamar qani qanit
    qaratel qareeb qarin qaseem qasid qasif qasim qatadah qawee qay-yoom qays qiana qiyas qosqar quadir quang
    qudamah quddoos qudoos queen queenie quentin quiana quincy quinn quint quinten quinter quintin quinton qulam
    qulu qumru qurban qusay qushi qutaybah qutb qutub raaghib raagini raahil raakin raamis raamiz raashid raatib
    rabah rabar rabb rabbaanee rabbani rabbiye rabecca rabee rabi rabiah rabih rabit rachael rachana racheal rachel
    rachelle rachit rachita racquel rada radek radeke radha radhee radhika radi radim radka radomir radoslav
    radoslava radovan radovana radu raducu raduz radvile rae raed raees raegan raekwon rael raelyn raelynn rafael
    rafaela rafal rafan rafay rafe rafee rafeek rafeeq raffaele raffaella raffaellino raffaello rafi rafia rafih
    rafila rafiq raghav ragheb raghib ragna rahab rahat raheel raheem rahiye rahma rahmet rahn rahsaan rahul rahwa
    raid raiden raimondo raimonds raina raivis rajab rajan rajata rajeshri rajinder rakeem rakide raksha raleigh
    ralph raluca rama ramadhan ramesh ramid ramil raminta ramiro ramiz ramon ramona ramsey ramunas ramune rana
    ranbir rance rand randal randall randel randell randi randle randolf randolph randy ranieri ranjit ransom
    ranveer raoul raphael raquan raquel rares ras rasa rashaad rashaan rashad rashawn rasheed rashid rashida rashidi
    rasim rasma rastislav rasul ratchanon raul raven ravinder rayaan rayan rayburn rayfield rayford rayhona rayla
    raymon raymond raymundo rayna raynard rayne rayshawn rayyona razi razia razvan reagan reanna reatha reba rebaz
    rebeca rebecca rebeka rebekah rebihat rebin rebwar recepali reda redden redmond reece reed reese refet refik
    refugio regan regena regenia reggie regina reginal reginald regis rehaan rehana rehema rehime reid reilly reina
    reinaldo reinhold reinis reino rella relu remazan rembrandt remington remus remy rena renada renae renaldo
    renard renata renato rene renea renee rengul renita rennie reno renzo reshma reshoni ressie resulcan reta retha
    retta rettie reuben reubin reva revza rex rexford rey reyansh reyes reyhan reyna reynaldo reynold reynolds reza
    rezin rezzak rhea rheta rhett rhian rhianna rhianne rhiannon rhoda rhodri rhona rhonda rhys ria rian rianna riaz
    rica ricardas ricardo ricards riccardo ricci ricciotti rich richard richelle richie richmond rick rickey ricki
    rickie ricky rico ridge ridhi rigoberto rihanna rihards rikki riley rilla rillie rimante rinda risa risalet
    risasi rishi risper rita ritchie riya riyad riziki rizvan rob robb robbie robbin robby robel robert roberta
    robertas robertina roberto roberts robin robinson robiya robley robt roby robyn rocco rochel rochelle rocio rock
    rocky rod rodah roddy roderic roderick rodger rodgers rodica rodney rodolfo rodrick rodrigo roe roel roena
    rogelio roger rogers rohaan rohan rohat roise roisin rojda rojin rojnu rojus rokas roko roland rolanda rolandas
    rolando rolands rolf rolla rolland rollie rollin rollo romaine roman romana romanita romano rome romello romeo
    romie romina romolo romona romualdas romulus ron rona ronal ronald ronaldo ronan ronda rondal roni ronin ronith
    ronke ronna ronnie ronny rono rooda roosevelt rory rosa rosabelle rosalee rosaleen rosalia rosalie rosalind
    rosalinda rosaline rosalyn rosamond rosann rosanna rosanne rosaria rosarie rosario rosco roscoe rose roseann
    roseanna roseanne roseline rosella roselyn roselyne rosemarie rosemary rosena rosendo rosetta rosevelt rosey
    rosia rosie rosina rosita roslyn ross rossa rossana rossie rostislav roswell rosy rotich rowan rowena rowland
    roxana roxane roxann roxanna roxanne roxelana roxie roxy roy roya royce roza rozalia rozalija rozanne rozella
    roziya rua ruairi ruari rubani rube ruben rubeyda rubi rubie rubin rubina ruby rubye rudite rudo rudolf rudolfo
    rudolfs rudolph rudra rudy rueben ruel ruffin ruffus rufus ruggero ruggiero rugile ruhide ruhiu ruhsat ruhshona
    ruhugul rui ruie rukhsana rukia ruknettin ruksana rumaysa rumeysa rungo rupert ruqayya ruqiya rusen rush rushil
    ruslan rusne russ russel russell rustin rusty rusul ruta rute rutendo ruth rutha ruthann ruthanne ruthe
    rutherford ruthie ruvimbo ruwaihim ruxanda ruxandra ruza ruzena ruzica ryan ryann ryder ryker rylan ryland rylee
    ryleigh ryley rylie ryne ryte rytis rza s'fiso sa'adatu sa'diya saabir saad saadat saadiq saafir saahir saaiq
    saajid saal saalih saalim saanvi saaqib saariyah saba sabah sabahat saban sabari sabastian sabatino sabbir
    sabeeh sabettin sabih sabihe sabil sabin sabina sabine sabiq sabir sable saboor sabra sabrina sabur saburah
    sacha sachi sada sadaka sadan sadao sadaqat sadat saddam sade sadeed sadeti sadia sadie sadiki sadiq sadittin
    sadiye sadye safari safet safii safina safinaz safiri safiya safta safura sagal sagcan sage sahat sahdiye sahil
    sahin sahinbey sahinder sahir sahlar sahmar sahmettin sahnaz sahnuray sahra sai saida saidi saige saim saima
    saint sair saira sairah saire sajid sakina sakip sakir saksham sal salami saleh salena sali salim salimet salina
    sallie sally salma salman salohiddin salome salomea salomey salomon salurbay salvador salvatore salvi sam
    samahat samaksh samama samandar samanta samantha samar samara samarth samatha samer samesh sami samie samiha
    samil samina samir samira samiya samiyah sammie sammy sampson samson samual samuel samurtay samwel samweli
    samxal sana sanaa sanai sanavber sanaya sancak sancar sanda sanders sandi sandie sandile sandis sandra sandro
    sandu sandy sanford sani sanita saniya saniyah sanja sanjar sanjay sanjuana sanjuanita sannie santa santana
    sante santiago santina santino santo santos sanur sanya sanziana saoirse saood sapa sara sarabi sarafina sarah
    sarah-jane sarah-louise sarahi sarai sardor sariah sarina sarita sarka sarkawt sarlota sarmite sarrah sarthak
    sarunas sarunporn sarvan sarvar sarvinoz sarya sasa sasha saskia sathvik satnam satrettin saul saulius saumu
    saumya saundra sauti sava savak savana savanah savanna savannah saverio saveta savilla savina savion savki savni
    savon sawyer sayan saydam sayin sayrak sazime scarlet scarlett schley schuyler scot scott scottie scotty seaborn
    seamus sean sean-paul seana seanan seaneen seanna sebastian sebastiano sebastiao sebastien sebattin sebigul
    sebla sebrina secgul secme seda sedife sedrick sefer sefi sefiye segilola segun seha sehamet sehel sehreban
    sehza seif sejda sekai sekim selah selaheddin selale selam selatin selcan selcen selcuk seldon selena selene
    seler selime selina selma selmer selmin selvarani selvi semaj semat semender semenica semhar semine semrin
    semsettin semsinisa sena senait senan sencar sendogan seneca seniha senkal sennur senora seona seosamh
    seracettin serafeddin serafina serah serban serda seref serena serenity serezli serfinaz sergej sergio sergiu
    sergius serhat serhatmehmet serhii serina serma serman sernur serol servac server servinaz seth sevara sevcan
    sevdi sevdinar sever severin severina severino severo severt sevgen sevgi sevginur sevican sevil sevim sevinc
    sevinch sevindik sevket sevketfeza sevla sevsevil seward seyda seydo seye seyfulla seyfullah seyhan seyithan
    seymour seymur seyran seyyide sezal sezen sezginbas shaban shabana shabir shabnam shad shade shadrack shae
    shafiq shafter shahid shahida shahina shahnoza shahriyor shahzod shahzoda shaina shakira shalon shalonda shamar
    shameka shamika shamsuddeen shan shana shanae shanda shandra shane shaneka shanell shanelle shanequa shani
    shania shanice shaniece shanika shaniqua shanita shaniya shanna shannan shannen shannon shanon shanta shante
    shantel shantell shanthi shaquan shaquana shaquille shaquita shara shardae sharday sharde sharee sharen shari
    sharif sharita sharla sharleen sharlene sharman sharon sharonda sharron sharyl sharyn shasta shatara shaun
    shauna shauneen shaunna shaurya shavon shavonne shawana shawanda shawn shawna shawnda shawnee shawnna shawnte
    shay shayla shaylee shayna shayne shaz shazia shea sheamus shedrick sheeba sheela sheelagh sheena shehu sheila
    sheilah sheilla sheillah shekoni shelba shelbi shelbie shelby sheldon shelia shelley shelli shellie shelly
    shelton shelva shelvia shelvie shem shemar shena shenna shep shepherd sheree sheri sheridan sherie sherilyn
    sherita sherlyn sherman sheron sherree sherri sherrie sherrill sherron sherry sherryl sherwin sherwood sheryl
    sheryll sheyla shianne shida shiela shilan shiloh shinead shira shireen shirin shirl shirlee shirleen shirlene
    shirley shirleyann shirlie shivani shivansh shler shmuel shohjahon shohrux shoji shon shona shonda shonna
    shpresa shravya shreya shukrona shyann shyanne shyheim shyla sian sibbie sibel sibonelo sibongile sibusisiwe
    sibusiso sibyl sid sidar siddharth siddie sidki sidney sidonia sie siena sienna sierra sifa sifuna sigita
    sigmund signa signe sigrid sigurd sihawukele sijuade siku sila silan silanur silas sile silondile silvana
    silvester silvestro silvia silvian silviana silvie silvija silvio silviu sim sima simao simas simber sime simeon
    simi similoluwa simina simion simisola simiyu simmie simon simona simonas simone simonetta simphiwe simpson
    simran simranjit simret simten sina sinasi sincere sinda sinead sinica sinisa sintija siobain sioban siobhain
    siobhan siofra sioned siper siphesihle sipho sirac sirap sirin sirivan sirzad sithembiso siti sitiwat sittik
    sittikorn siu-ling sivakumar siya siyabonga skaidrite skip skolastika sky skye skyla skylar skyler slade slava
    slavena slavica slavka slavko slavomir slavomira slawek sloane smaranda smilte smith sneha snjezana socorro
    sofia sofiia sohret sokmen sol soledad soliha solma solmaz soloman solomon solon solvita somadina somer sommer
    somtochukwu sona sonad sonata sondra songurkan sonia sonja sonji sonnur sonny sonya sophia sophie sophie-louise
    sophronia sophy soraia soran sorana sorawut sorcha soren sorin sorina souma sowande soydaner soykan soykut
    soyler soyselcuk sozer spencer spenser speranta sphiwe spurgeon squire stacey staci stacia stacie stacy stan
    stana stanca stancu stanford stanislaus stanislav stanislava stanislavs stanley stanton starla starling starr
    stasia stefan stefana stefani stefania stefanie stefanija stefano stefica stela stelian steliana stella stellah
    steluta stepan stepanka steph stephaine stephan stephane stephani stephania stephanie stephany stephen stephene
    stephenie stephon sterling stetson stevan steve steven stevie steward stewart stjepan stonewall stoney storm
    stormy stoyan struan stuart suad suat suayp subhan subomi subutiye sucaettin sudi sudie sudiksha sue suellen
    sugra suha suhani suheyda sukhdeep sukhwinder sukri sukufe sukur sula sulayman suleiman suleyla suleyman sulhi
    sullivan sultane sumaiya sumaya sumayya sumerya sumeyye sumner sunay sunel suner sungara sunil sunita sunny
    sunshine supasit supasita suphi suresh surjit susam susamma susan susana susann susanna susannah susanne susen
    susie sussie suvakit suvari suwijuk suzan suzana suzann suzanna suzanne suzer suzette suzie suzy svatopluk
    svatoslav svetlana svetozar swala swaleh sybil sybilla syble sydell sydnee sydney sydni sydnie syed sylas
    sylivia sylva sylvan sylvania sylvanus sylvester sylvia sylvie symone syreeta szymon ta-tanisha taahaa taahir
    taaj taalib taamir taanish taariq tab taban tabassum tabatha tabetha tabish tabitha taciddin tacnur tad tadas
    tade tadeas tadeen tadhg tafadzwa tafazal taft tagangul taha tahaw-wur tahawwur taheem tahir tahira tahj
    tahmaseb tahmeed tahmid tahmina tahoor tahseen tai taial taimur taina taisir taiwo taj taja tajammal tajammul
    tajudinn tajus takatifu takisha tal talal talan talat talayer talen talha talhah tali talia talib talibe taliyah
    tallie talmadge talmage talon tamala tamam tamanna tamara tamasa tamatha tambika tambra tameka tamekia tamela
    tamera tami tamia tamica tamie tamika tamiko tamilla tamisha tammi tammie tammy tamra tamsin tamu tamya tan tana
    tanak tanaka tanay tanbay tandogdu tandy tanesha tangela tangul tanhan tania tanika tanimu tanish tanisha taniya
    taniyah tanja tanmayi tanner tanses tansev tanveer tanvi tanya tanyolac tanyu tara tarah taraji tarak taras
    tarfaan tari tarik tariq tariro tariyel tarsha taryn tarzicius tasar tasha tashina tasia taskan tasnim tasvir
    tate tatenda tatia tatiana tatianna tatjana tatsuo tatu tatum tatyana tatyanna taurean taurus tauseef tautvydas
    tavares tavaris tavian tavion tavon tawana tawanda tawanna tawkeel tawny tawnya taya taygan tayla taylak tayler
    taylor tayshaun tayyibe tayyip teagan teber tecimer ted teddie teddy teea teela teena teerth teetat tegan tegid
    tejas tejinder tekbay tekecan tekiner tekla teknaz teksoy telemaco telim tella telman temi temidayo temilade
    temime temir temirhan temistocle temitope temizkal tempie temucin tena tendai tenika tenis tenisha tennessee
    tennie tennille tenvir teodor teodora teodors teodosia teofil teohari teona tera terance tercan terell terence
    teresa terese teresia teresiah teressa tereza terezia terezija teri terlan terra terrance terrell terrence terri
    terrie terrill terry tesfay tess tessa tessie tevin tevs tex texanna texas texie teybet teymur teymuraz
    teymurcin tezcan tezol thabani thabisa thabisile thabiti thabo thad thaddeus thalente thalia thanatcha
    thandazile thandeka thandiwe thando thanh thao tharani thayalini thea theadore theda thedore thekla thelma
    themba thembeka thembekile thembile thembisile theo theodis theodocia theodor theodora theodore theodosia theola
    theophile theresa therese theresia therman theron theta thibault thibaut thierry thomas thomasina thompson thor
    thora thornton thorwald thos thresa thuo thurlow thurman thursa thurston thuthukile thuy thyra tia tiago tiana
    tianna tiara tiarna tiarnan tiarra tiberia tiberiu tibor ticen tichomir tiegan tiera tiernan tierra tiesha
    tiffani tiffanie tiffany tigin tilda tilden tilla tillie tillman tilly-mae tilman tim timea timmie timmothy
    timmy timotei timotej timothee timothy timurtas tina tinashe tinca tincuta tiney tinie tinnie tiny tirdad tisa
    tisha tishie tishk titas titilayo tito titus tiziana tiziano tobe tobi tobias tobie tobin toby toccara tod todd
    todor todsawun tofiq togan togrul toivo toker toki tokoz toktug tokunbo tolbert tolga tollie tolonbay tolu
    tolulope toluwanimi tom toma tomas tomasa tomasz tome tomeka tomie tomika tomislav tommie tommy tommy-lee tomo
    tomori tomos tomris toms tomurcuk tonda toney tonguc toni tonia tonicha tonino tonja tonny tony tonya topuz
    torel torey torhan tori toriano torie torquato torrance torrence torrey torrie torry tory tosha toshiko toshio
    tovuz towanda toy toya tracee tracey traci tracie tracy trae traian trang travis travon trayvon tre treacy
    treasa treasure treena tremaine tremayne trena trent trenten trenton tresa tressa tressie trev treva trever
    trevin trevion trevon trevor trey treyton treyvon tricia trilby trina trine trinidad trinity triona tripp tripti
    trish trisha trista tristan tristen tristian tristin triston triveni triya trong troy trudi trudie trudy trula
    trumaine truman trung trystan tsegay tsuma tsz-hin tuan tucker tudor tudora tudorita tudosia tuere tufani tugcan
    tugce tugrulhan tugtas tukelalp tukufu tula tule tulin tullio tulun tumer tumkurt tunahan tunar tuncboga
    tunchanok tunde tung tunguc tunradee turabi tural turan turcan turcein turgut turkalp turkan turkmen turknur
    turlough turner turvi turxan tutkucan tutkun tutu tuyug tuzeer tuzenur twila twyla tye tyesha tyler tylor tyquan
    tyra tyree tyreek tyreese tyrek tyreke tyrel tyrell tyrese tyrik tyrin tyriq tyrique tyron tyrus tyshawn tyson
    ubaadah ubadah ubah ubaid ubaidah ubaldo ubay ubayd ubaydullah uberto ubeydullah ubika ucan ucbeyi ucchal ucgul
    uche uchenna udant udarsh udeen udeera udyati ufukay ugan uge ugne ugo ugolino ugur ugurkan ugurtan uhban ujamaa
    ujunwa ula ulakbey uldis ulduz ulfat ulfet ulises ulke ulkudes ulkum ultan ulu uludag ulug'bek ulugbey uluman
    ulutay ulvi ulysses umaarah umair umande umang umar umberto umid ummahan ummahani umman ummet ummuhan umoja
    umray umusan umutcan una unal unek unique unlen unnamed unnati unni unsever unubol upadhriti upasna upkaar upma
    ura uraltay urban urfan urfettin urhan uriah uriel urijah urishilla urmi urper urrab ursula urvashi urvi usame
    ushan ushindi usiku usman usmon ustun utkarsh utkucan uyanser uygun uzbay uzer uzeyir uzima uzsoy vacibe vaclav
    vada vafir vahar vahid vahittin vaida vaidas vaishnavi vakare vakris val vala valarie valary valda valdis valeh
    valencia valentim valentin valentina valentine valentino valer valeria valerie valerio valeriu valery valid
    valija valinda vallary vallie valon valorie valter vamakshi vance vanda vander vanesa vanessa vannie vansha
    vanya vaqif vara varenya varsha varvara vasana vasanthi vasare vasatika vasco vashon vashti vasif vasil vasile
    vasilica vassie vasudha vasyl vaughn vavrinec vaysal vazeh vecide veda vedant vedat vedhika vedika vedran veer
    vefia veis vejune vela velda velia velitdin vella velma velta velva velvet vena venancio vendelin vendula venera
    veneranda venessa veniamin venice venie venita vennie venus veola vera verda verde verdell verdie vere verena
    vergie vergil verim verl verla verle verlene verlie verlin verlon verlyn vern verna vernal verne vernell
    vernelle verner vernetta vernia vernice vernie vernita vernon verona veronica veronicah veronika veronique versa
    versie vertie vesela vesna vessie vesta vester veta veva vezat vezrife vic vicente vicentia vicentiu vicie vick
    vickey vicki vickie vicky victoire victor victoria victoriano victorine victory vicy vida vidadi vidal vidhi
    viera vieroslava viesturs vigilija vihaan vija vijay vikki viktor viktoria viktorie viktoriia viktorija viktors
    vildane vilem viliam vilis vilius villa vilma vilnis vilte vilums vina vinaya vince vincent vincentio vincentiu
    vincenza vincenzo vineta viney vinie vinnie vinson vinton viola violet violeta violetta violette viorel viorela
    viorica vira viraj virdie virge virgel virgia virgie virgil virgilio virginie virgle viridiana visarion
    visvaldis vit vita vitalija vitalis vitazoslav vitezslav vito vitor vitoria vittoria vittorio viva vivaan vivian
    viviana vivien vivienne vjekoslav vjollca vlad vladelina vladimir vladimira vladislav vladislavs vlado vlaicu
    vlasta vlastimil vlora voichita voicu vojtech voldemars vollie volney von vonda vonetta vonnie vratislav vratko
    vrinda vrishti vritti vuqar vurgun vusal vusumuzi vyanjana vytautas vyte waahid waail waajid waceera wachira
    wade wadee wadi wadood wafa wafeeq wafi wafiq wafula wahab wahb wahban waheed wahhaab wahhaaj waida wainaina
    waino wairimu wakeeta waldemar waldo wale walid walker wallace wally walt walter walton wamalwa wambua wambugu
    wambui wamwema wanda waneta wangari wangila wangui wanita wanja wanjala wanjiku wanjiru wanjohi wanyama wanyonyi
    warda wardell warhi waridi warinder warjas warner warren warsame waseme wasin wassaya watika watson watt wava
    waverly waweru wayde wayland waylon wayman waymon wayne wazir weaver webb webster weddy wei wekesa weldon
    wellington welton wende wendel wendell wendi wendy wenzel werner wes wesley wesonga wess west westin westley
    weston wheeler whit whitley whitney widisha wiktoria wilber wilbert wilbur wilburn wilda wiley wilford wilfred
    wilfredo wilfrid wilhelm wilhelmina wilhelmine wiliam wilkie willa willaim willam willard willene willia william
    williams willian williard willie williemae willis willodean willow willy wilma wilmer wilson wilton windell
    windy winfield winford winfred winifred winnie winnifred winny winona winston winta winthrop winton wirt wishi
    wojtek wong wood woodie woodroe woodrow woodson woody worley wriddhish wridesh wright wuraola wyatt wycliff
    wycliffe wylie wyman wynona xalak xalid xaliq xamis xander xankisi xanlar xavier xena xenia xhevat xiaoyan
    ximena xiomara xiti xobeen xolid xosrov xuan xudaverdi xudayar xudu xumar xzavier yaa yaakov yaaseen yachana
    yada yadavi yadid yadiel yadigar yadira yael yafi yafir yaghnam yagnesh yahaira yahir yahsi yahsikan yahvi yahya
    yahyaa yahyo yair yajaira yakobo yalazabay yaman yamar yameen yamilet yamilex yamin yamini yan yancy yandel
    yanisa yaqeen yaqoot yaqub yar yara yareli yaretzi yaritza yasaar yasan yasar yasattin yaseen yasemen yash
    yashasvi yashawini yashem yashica yashoda yashodhara yashvi yasin yasina yasinta yasir yasmeen yasmin yasmina
    yasmine yasti yatan yathrib yatin yauvani yavuz yaw yawar yawer yayak yazan yazeed yazganalp yazgul yazmin yee
    yehuda yejide yekbun yekda yelesen yemi yen yeneral yepelek yeraz yergha yertan yesenia yesil yesoob yessenia
    yetisal yetta yetunde yewande yigit yilmaz ying yochana yocheved yoel yohana yohane yohannes yolal yolanda
    yolonda yonas yonetmen yordanos yoruc yosef yoselin yoshiko yoshio yoshita yosma yousef yucel yucelen yug
    yuliana yuliia yulisa yulissa yumun yunis yunt yunus yurdanur yurdaser yureed yurem yuridia yurtguven yurtseven
    yurttas yusif yussuf yusuf yutika yuvraj yves yvette yvonne zaafir zaahid zaahir zaakir zabir zablon zac zach
    zacharia zachariah zacharie zachary zachery zack zackariya zackary zackery zada zadie zaeem zafar zafeer zafir
    zafrul zahaar zaharia zaheer zahfer zahi zahid zahir zahnya zahri zahro zahrun zahur zaib zaid zaida zaiden zain
    zainab zainabu zaira zaire zaitra zaituni zak zakaria zakariye zakariyo zakary zakayo zakhele zakir zakiyaxon
    zaliha zaman zamfir zamfira zamin zamiq zamir zana zander zandra zane zaneta zanis zaniyah zansi zara zarar
    zaraza zaria zariah zarina zarmina zarna zashil zauqi zaur zavier zavion zaweel zayan zayd zayden zaynab zayne
    zayyan zayyir zbigniew zbynek zdenek zdenka zdenko zdislava zdravko zeb zebirce zebulon zechariah zed zeeshan
    zehaan zehranur zekayi zeke zela zelda zelha zelia zeljka zeljko zella zelma zelmira zelpha zemfira zemyna
    zemzem zena zenas zende zennun zeno zenobia zenovia zenta zenzele zenzile zerafet zerdad zeride zeta zetta
    zettie zevlude zewad zeynal zeynelabidin zeynep zeyno zeynulla zhane zhivko ziba zibuyile ziedonis zigmund
    zigrida zihni zikmund zilan zilfa zillah zilmil zilpah zilpha zimran zina zinal zinhle zinnura zinnure zion
    zipporah zita zivile ziya ziyaettin zlatica zlatko zoa zodit zoe zoey zofia zofie zohrehan zoie zoja zola zollie
    zoltan zona zora zoral zoran zorka zosia zozan zsofia zuba zubaida zubair zubayr zubeyde zufer zuheyla zuhri
    zula zulbiye zuleyxa zulfuye zulgarni zumaridi zumre zumrud zuwayhir zuwena zuzana zuzanna zvonko zwatie
    zygimantas
    """.split()
)
