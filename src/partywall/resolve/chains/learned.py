"""What training/chains.py learned from LitBank (CC-BY 4.0), GUM (CC-BY, CC-BY-SA) and the worlds. Not to be edited."""

from __future__ import annotations

_NOUNS = """\
acquaintances 1
agent 0
agents 1
ambassador 0
ambersons 1
american 0
americans 1
ancestor 0
ancestors 1
angels 1
appellants 1
architect 0
aristo 0
aristos 1
artists 1
ashburnhams 1
astor 0
attache 0
attendees 1
attorney 0
audiences 1
authorities 1
authors 1
beings 1
benbow 0
borrowers 1
brahmins 1
butler 0
candidate 0
candidates 1
carpenter 0
catholic 0
celebrities 1
chambers 1
characters 1
clergyman 0
clerks 1
colliers 1
colts 1
commander 0
companions 1
composer 0
comrade 0
corporal 0
correspondent 0
councillors 1
crew 0
critics 1
crowds 1
curator 0
customer 0
customers 1
dandy 0
deities 1
deity 0
descendants 1
director 0
drivers 1
drummer 0
duke 0
earl 0
editor 0
editors 1
eldest 0
elphbergs 1
emperor 0
employees 1
engineer 0
englishman 0
experts 1
faculty 0
fan 0
fans 1
feller 0
fellows 1
fool 0
foreigners 1
forests 1
fuwalda 0
gang 0
gardener 0
generation 0
german 0
god 0
governor 0
governors 1
greeks 1
guide 0
heir 0
hero 0
honor 0
host 0
hostess 0
housekeeper 0
hunter 0
indian 0
indians 1
inhabitants 1
instructor 0
jesuit 0
kings 1
knight 0
knights 1
ladyship 0
librarians 1
lieutenant 0
locals 1
lords 1
lovers 1
magician 0
maids 1
majority 0
mamma 0
mathematician 0
mayor 0
migrants 1
millions 1
miners 1
monks 1
moriori 0
mummer 0
munsters 1
musicians 1
negro 0
nobleman 0
nominee 0
numbers 1
observer 0
officials 1
opponents 1
painters 1
parson 0
participant 0
participants 1
passenger 0
passengers 1
patrons 1
peasant 0
peasants 1
personage 0
philosopher 0
pilot 0
plaintiff 0
plaintiffs 1
poets 1
politicians 1
pontifex 0
pop 0
population 0
porter 0
poster 0
prefect 0
priests 1
professor 0
prophet 0
proprietor 0
prospector 0
protege 0
rabbit 0
rassendylls 1
reader 0
readers 1
rector 0
refugees 1
researchers 1
respondents 1
riders 1
rival 0
sailor 0
sailors 1
salesman 0
savages 1
scholars 1
scientists 1
seaman 0
seller 0
settlers 1
shepherd 0
souls 1
speaker 0
speakers 1
star 0
stripling 0
successor 0
suh 0
surgeon 0
theodorus 1
thousands 1
tourists 1
travelers 1
tribe 0
troops 1
tsar 0
undertaker 0
urchin 0
valet 0
voters 1
waggoner 0
wilcoxes 1
wizard 0
wolfes 1
workforce 0
workmen 0
wretch 0
writers 1
yeh 0
yer 0"""
_JUDGED = """\
0.17 after=
0.14 after=!
-1.93 after=\"
0.67 after='
-0.79 after=(
-0.47 after=)
0.31 after=,
0.34 after=-
0.39 after=.
0.51 after=:
0.14 after=;
1.09 after=?
0.23 after=a
1.63 after=about
-0.18 after=after
-0.42 after=against
0.11 after=alice
-0.03 after=allworthy
1.09 after=always
0.21 after=among
-0.21 after=and
0.22 after=appeared
-0.15 after=are
0.17 after=arnall
-0.46 after=as
-0.87 after=ashburnham
-0.6 after=asked
-0.29 after=at
-1.2 after=barack
-0.05 after=be
0.18 after=became
-0.03 after=before
0.75 after=began
0.56 after=being
0.93 after=belmont
0.85 after=below
0.44 after=bent
0.38 after=betsey
0.09 after=born
0.06 after=bridget
0.5 after=brooke
0.72 after=but
-0.38 after=by
-0.49 after=call
-0.11 after=called
0.54 after=came
-0.03 after=can
-0.28 after=can't
0.2 after=charles
-1.34 after=church
0.33 after=closed
0.39 after=come
0.88 after=coming
-0.72 after=contribution
0.21 after=could
-1.24 after=culture
0.77 after=did
0.45 after=died
-0.08 after=discovered
-1.17 after=do
-0.49 after=does
0.03 after=down
0.1 after=during
0.41 after=eastman
1.11 after=elected
0.1 after=elliot
-0.31 after=else
0.55 after=enter
0.07 after=entered
0.29 after=evelyn
0.11 after=ever
0.42 after=fell
1.15 after=felt
-0.83 after=for
0.55 after=found
0.21 after=gave
-0.18 after=general
-0.47 after=gibbs
-0.19 after=gildea
-1 after=government
0.76 after=greystoke
0.91 after=had
-0.59 after=harry
0.62 after=has
0.08 after=have
0.31 after=he
0.69 after=held
0.2 after=henry
-0.94 after=here
0.37 after=himself
-0.03 after=i
0.59 after=if
-0.38 after=in
-0.15 after=into
0.47 after=is
-0.66 after=it
-0.25 after=jacob
-0.57 after=james
-0.28 after=john
0.08 after=juley
0.64 after=just
0.25 after=kept
-1.01 after=knew
0.02 after=knows
0.18 after=like
-0.22 after=lived
-0.11 after=living
1.26 after=looked
0.28 after=lost
0.35 after=made
0.27 after=marjoribanks
0.04 after=married
-0.19 after=may
-0.22 after=might
0.53 after=miller
-0.59 after=moved
0.23 after=must
0.43 after=named
0.02 after=norton
0.85 after=now
0.2 after=of
0.78 after=on
0.31 after=once
0.11 after=opened
0.21 after=ought
-0.09 after=out
-0.26 after=over
-0.38 after=party
-0.39 after=passed
0.09 after=philip
0.62 after=polly
-0.06 after=posts
0.23 after=pulled
0.48 after=put
0.34 after=pyncheon
-0.09 after=revolutionary
0.3 after=rudolf
0.31 after=rushed
-0.38 after=russell
0.27 after=said
0.58 after=say
-0.86 after=says
-0.07 after=scattered
-1.32 after=school
-0.81 after=see
-0.08 after=seemed
0.85 after=she
-0.05 after=should
0.61 after=so
-0.2 after=spoke
0.66 after=stood
-0.3 after=stopped
-0.26 after=such
0.84 after=taking
0.34 after=talked
0.76 after=taylor
-0.33 after=than
-0.5 after=that
0.05 after=the
-0.46 after=then
0.42 after=there
-1.13 after=they
1.02 after=thomas
0.16 after=thought
0.62 after=threw
0.46 after=to
0.07 after=told
-0.13 after=too
0.22 after=took
-0.96 after=training
-0.82 after=tringham
0.26 after=turned
0.27 after=under
-0.9 after=university
0.73 after=up
-0.91 after=upon
0.26 after=used
-0.53 after=verloc
0.25 after=very
0.11 after=walked
0.1 after=walter
0.36 after=wanted
0.71 after=was
0.16 after=watkin
0.06 after=watson
0.4 after=we
0.46 after=went
0.62 after=were
-0.4 after=when
0.38 after=which
0.79 after=who
-0.05 after=whom
0.1 after=whose
-0.03 after=will
0.62 after=with
0.07 after=without
-0.05 after=would
-0.13 after=yet
1.06 after=you
0.57 after=—
0.53 after=’
-0.75 after=”
-0.33 before=
-2.12 before=000
-0.04 before=1
-0.19 before=6
1.18 before=about
-2.04 before=afghan
0.28 before=after
0.4 before=again
-0.37 before=against
0.58 before=age
-0.47 before=ago
0.79 before=alice
-2.11 before=all
0.93 before=allow
0.84 before=also
1.17 before=am
-1.36 before=american
2.13 before=among
1.24 before=amongst
0.95 before=and
0.89 before=are
-0.11 before=around
1.39 before=as
0.61 before=asked
-0.54 before=assistant
-0.51 before=at
0.18 before=back
-1.64 before=bad
0.43 before=be
-1.38 before=beautiful
0.09 before=became
2.09 before=because
-0.14 before=become
0.4 before=bed
1.46 before=been
1.04 before=before
-0.06 before=behind
1.02 before=being
-0.73 before=best
1.28 before=between
0.43 before=both
-0.67 before=business
1.16 before=but
1.23 before=by
-0.41 before=call
0.72 before=called
1.11 before=can
0.32 before=child
-0.06 before=civil
-1.03 before=close
-0.54 before=college
-0.15 before=comes
0.94 before=continued
0.27 before=country
1.14 before=course
0.84 before=cried
0.28 before=day
-1.05 before=dear
0.3 before=defeated
0.69 before=did
0.53 before=door
0.03 before=down
-0.53 before=eegimaa
-1.11 before=english
-0.6 before=entered
1.08 before=even
0.62 before=except
0.39 before=face
0.45 before=fact
0.44 before=father
-0.85 before=following
0.81 before=for
0.37 before=found
0.35 before=friend
0.2 before=from
0.42 before=garden
0.68 before=gave
-0.63 before=gentleman
0.05 before=get
-0.59 before=girl
0.56 before=give
-0.75 before=good
0.61 before=got
0.6 before=had
0.27 before=hall
0.27 before=has
-0.23 before=have
0.68 before=having
0.79 before=he
0.94 before=hear
0.91 before=heard
-0.2 before=her
0.09 before=here
0.18 before=him
1.54 before=himself
-1.36 before=home
0.63 before=hope
0.87 before=how
-0.61 before=human
1.47 before=i
-1.34 before=ie6
0.95 before=if
0.57 before=ii
-0.69 before=in
0.48 before=indeed
-0.93 before=intimate
-0.63 before=into
1.09 before=is
1.19 before=it
-0.02 before=judge
0.93 before=killed
0.52 before=knew
0.3 before=know
0.68 before=known
-0.62 before=lady
-0.8 before=large
0.7 before=leave
0.35 before=leaving
0.04 before=left
0.54 before=let
0.56 before=life
0.76 before=like
-1.56 before=little
-0.28 before=local
0.1 before=lost
0.52 before=loved
0.12 before=make
1.09 before=making
0.57 before=man
0.26 before=married
-0.12 before=may
1.35 before=me
-1.17 before=men
0.99 before=met
-1.71 before=mets
-0.82 before=million
-0.48 before=more
-2.12 before=mr
-1.95 before=mrs
0.04 before=music
0.72 before=myself
-1.4 before=native
-0.62 before=near
0.48 before=need
-0.09 before=neither
-1.98 before=new
-1.56 before=nice
0.51 before=night
0.85 before=nor
-0.28 before=not
0.26 before=nothing
0.71 before=now
0.68 before=of
-1.12 before=off
-2.15 before=old
-0.51 before=on
0.71 before=once
-0.12 before=one
-0.3 before=only
0.08 before=or
-0.81 before=ordinary
-0.69 before=over
0.75 before=paris
-0.77 before=party
0.52 before=pay
0.78 before=people
1.67 before=per
-0.05 before=perhaps
0.62 before=point
-0.91 before=poor
0.42 before=presently
-1.68 before=prime
-0.36 before=put
1.14 before=rather
0.63 before=re
0.95 before=really
0.24 before=regard
0.77 before=remained
-1.07 before=remember
0.95 before=replied
-0.11 before=reply
0.77 before=result
-1.07 before=right
-2.64 before=s
1.51 before=said
0.63 before=sat
1.35 before=saw
-0.49 before=say
-0.27 before=says
-0.58 before=school
0.19 before=see
0.5 before=seen
0.59 before=send
-0.18 before=shaking
-0.89 before=she
-0.31 before=shook
0.53 before=since
0.62 before=so
-0.98 before=something
0.76 before=son
0.77 before=still
1.1 before=submission
-1.21 before=such
-0.22 before=sure
0.85 before=surely
-1.38 before=swedish
1.35 before=tell
-0.79 before=thai
0.37 before=than
1.1 before=that
-0.65 before=the
0.23 before=them
0.07 before=then
0.22 before=there
-1.15 before=things
-0.32 before=think
0.68 before=this
0.39 before=though
0.76 before=through
0.92 before=time
-0.6 before=times
1.43 before=to
0.64 before=together
0.81 before=told
0.37 before=toward
-0.58 before=transmedia
0.3 before=uh
-0.04 before=under
0.06 before=up
-0.43 before=upon
-0.32 before=us
0.22 before=visit
1.18 before=want
1.44 before=was
1.06 before=way
0.32 before=we
1.4 before=well
2.01 before=were
0.23 before=what
1.56 before=when
1.15 before=where
0.42 before=whether
1.47 before=which
1.45 before=while
0.65 before=whom
0.56 before=why
0.18 before=will
0.27 before=wish
1.71 before=with
0.47 before=without
-1.45 before=won
0.72 before=work
0.91 before=would
0.48 before=years
1.7 before=yes
0.25 before=you
-2.5 before=young
-1.28 before=younger
0.23 bias
0.02 det=a
0.27 det=a capital=False
-0.25 det=a capital=True
0.27 det=a known=False kin=False
-0.29 det=a known=True kin=False
0.04 det=a known=True kin=True
0.22 det=bare
-0.63 det=bare capital=False
0.85 det=bare capital=True
0.04 det=bare known=False kin=False
-0.13 det=bare known=True kin=False
0.32 det=bare known=True kin=True
0.16 det=number
0.37 det=number capital=False
-0.21 det=number capital=True
0.11 det=number known=False kin=False
-0.52 det=number known=True kin=False
0.56 det=number known=True kin=True
-0.12 det=owner
1.03 det=owner capital=False
-1.15 det=owner capital=True
-0.89 det=owner known=True kin=False
0.77 det=owner known=True kin=True
-0.06 det=the
0.68 det=the capital=False
-0.74 det=the capital=True
-0.06 det=the known=False kin=False
-0.52 det=the known=True kin=False
0.53 det=the known=True kin=True
-0.78 head=acquaintances
-0.5 head=actor
-0.96 head=administrator
-0.74 head=adult
-0.3 head=advisor
-0.28 head=agent
-0.28 head=agents
-0.17 head=ambassador
0.57 head=ambersons
-1.9 head=american
-2.09 head=americans
0.23 head=ancestor
-0.48 head=ancestors
-1.19 head=angels
2 head=anybody
1.61 head=anyone
-0.61 head=appellants
0.27 head=architect
0.54 head=aristo
-0.4 head=aristos
0.98 head=artist
0.64 head=artists
1.1 head=ashburnhams
-0.67 head=assistant
0.35 head=astor
0.75 head=attache
0.86 head=attendees
0.9 head=attorney
-0.48 head=audiences
0.83 head=aunt
0.81 head=author
-1.58 head=authorities
-0.51 head=authors
0.41 head=babies
0.79 head=baby
-1.28 head=beings
1.1 head=benbow
0.43 head=borrowers
1.08 head=boy
-0.17 head=boys
1 head=brahmins
1.07 head=brother
-0.06 head=brother-in-law
0.59 head=brothers
-0.09 head=butler
-0.11 head=candidate
-0.86 head=candidates
1.04 head=captain
0.27 head=carpenter
-0.71 head=catholic
-0.58 head=celebrities
-3.62 head=chair
0.46 head=chairman
-0.98 head=chambers
-0.57 head=chap
-0.97 head=chaps
0.11 head=characters
-0.24 head=child
-0.34 head=children
0.05 head=citizens
-0.67 head=clergyman
0.2 head=clerk
-0.14 head=clerks
-2.42 head=coach
0.37 head=colleagues
0.55 head=colliers
0.68 head=colonel
-0.32 head=colts
0.93 head=commander
0.2 head=companion
-1.3 head=companions
-0.32 head=composer
0.6 head=comrade
0.1 head=cook
0.14 head=corporal
-0.48 head=correspondent
-1.25 head=councillors
-1.23 head=couple
0.62 head=cousin
-0.3 head=crew
-0.22 head=critics
0.42 head=crowd
0.73 head=crowds
1.08 head=curator
0.26 head=customer
0.33 head=customers
0.59 head=dandy
0.79 head=daughter
-0.73 head=daughters
-0.9 head=deities
0.39 head=deity
0.88 head=descendants
-0.55 head=director
1.46 head=doctor
-0.15 head=doctors
0.89 head=driver
-0.38 head=drivers
0.21 head=drummer
0.56 head=duke
-1.28 head=earl
0.99 head=editor
0.81 head=editors
0.55 head=eldest
0.8 head=elphbergs
0.23 head=emperor
0.09 head=employees
-0.86 head=employer
-1.29 head=enemy
0.13 head=engineer
0.73 head=englishman
1.21 head=everybody
1.09 head=everyone
-1.08 head=ex
-0.18 head=experts
0.73 head=faculty
-1.66 head=families
-0.82 head=family
-0.09 head=fan
-0.86 head=fans
-0.04 head=farmer
1.09 head=father
0.85 head=fathers
0.73 head=feller
1.14 head=fellow
-0.25 head=fellows
-0.84 head=female
-1.21 head=folk
0.1 head=folks
-0.77 head=fool
0.76 head=foreigners
-1.08 head=forests
-1.07 head=friends
0.91 head=fuwalda
-0.87 head=gang
0.32 head=gardener
-1.3 head=generation
0.42 head=gentleman
-0.69 head=gentlemen
-2.75 head=german
0.67 head=girl
0.18 head=girls
-0.29 head=god
-0.11 head=governess
0.2 head=governor
-0.15 head=governors
0.49 head=grandfather
0.04 head=grandson
0.21 head=greeks
-1.56 head=guardian
-0.27 head=guest
-0.28 head=guests
-0.15 head=guide
-0.35 head=guys
-4.06 head=head
-0.04 head=heir
0.67 head=hero
-0.94 head=honor
-1.76 head=host
0.69 head=hostess
-2.44 head=household
0.65 head=housekeeper
-0.17 head=hunter
0.86 head=husband
-0.38 head=indian
-0.26 head=indians
-1.07 head=individual
0.4 head=individuals
0.39 head=infant
-0.42 head=inhabitants
0.28 head=instructor
-0.27 head=jesuit
-0.26 head=judge
-0.39 head=kids
0.15 head=king
-0.34 head=kings
0.31 head=knight
0.51 head=knights
0.27 head=lad
0.05 head=ladies
0.97 head=lady
1.2 head=ladyship
0.26 head=lawyer
0.07 head=leader
-0.53 head=librarians
-0.03 head=lieutenant
0.83 head=locals
0.19 head=lodger
0.27 head=lord
1.22 head=lords
0.2 head=lovers
1.1 head=madam
0.63 head=magician
0.35 head=magistrate
0.04 head=maid
0.38 head=maids
-1.6 head=majority
-0.96 head=male
0.76 head=mama
0.58 head=mamma
0.96 head=man
-0.42 head=manager
0.54 head=master
-0.41 head=mate
0.25 head=mathematician
0.34 head=mayor
-0.6 head=member
-0.21 head=members
0.06 head=men
-0.1 head=migrants
-0.61 head=millions
0.22 head=miners
-0.59 head=minister
0.49 head=miss
0.34 head=mistress
-1.32 head=mo
0.67 head=monk
0.03 head=monks
-0.45 head=moriori
0.7 head=mother
0.45 head=mothers
0.8 head=mr
0.65 head=mrs
-0.62 head=ms
0.23 head=mummer
0.91 head=munsters
0.46 head=musicians
0.9 head=negro
-1.02 head=neighbors
0.29 head=neighbours
-0.18 head=nephew
-1.01 head=niece
0.43 head=nobleman
1.05 head=nobody
-0.27 head=nominee
-1.13 head=numbers
0.14 head=nurse
0.13 head=nurses
0.64 head=observer
-0.19 head=officer
-0.18 head=officials
0.27 head=opponents
-1.96 head=others
-1.17 head=owner
0.55 head=owners
-0.37 head=pa
-0.5 head=painters
-0.21 head=papa
0.42 head=parents
-0.15 head=parson
1.16 head=participant
-1.41 head=participants
-0.07 head=partner
0.45 head=passenger
1.16 head=passengers
-0.1 head=patient
0.95 head=patients
0.7 head=patrons
0.69 head=peasant
0.51 head=peasants
0.24 head=people
-0.11 head=person
-0.08 head=personage
0.53 head=persons
-0.82 head=philosopher
-0.97 head=pilot
0.14 head=plaintiff
1.18 head=plaintiffs
-0.61 head=player
0.57 head=players
0.2 head=poet
0.89 head=poets
-2.66 head=police
-0.03 head=policeman
-2.18 head=pontifex
-0.33 head=pop
-0.71 head=population
0.15 head=porter
-0.32 head=poster
0.8 head=practitioner
0.22 head=prefect
1.01 head=president
-1.37 head=priest
-0.07 head=priests
-0.19 head=prince
-2.54 head=professional
-0.1 head=professor
0.42 head=prophet
0.34 head=proprietor
0.54 head=prospector
0.19 head=protege
0.32 head=pupils
-0.51 head=queen
-0.24 head=rabbit
0.98 head=rassendylls
-0.26 head=reader
-0.09 head=readers
0.39 head=rector
0.59 head=refugees
-1.97 head=relative
-0.06 head=relatives
0.85 head=researchers
-0.48 head=resident
-0.06 head=residents
0.56 head=respondent
0.53 head=respondents
0.43 head=riders
-0.52 head=rival
-0.28 head=sailor
-0.34 head=sailors
0.76 head=salesman
0.31 head=savages
-0.88 head=scholars
-0.62 head=schoolboy
0.9 head=scientists
0.22 head=seaman
1.04 head=secretary
0.22 head=seller
-0.54 head=sergeant
0.66 head=servant
0.15 head=servants
-0.7 head=settlers
-0.25 head=shepherd
0.49 head=sir
0.04 head=sister
0.85 head=sister-in-law
0.74 head=sisters
-0.44 head=soldier
0.13 head=soldiers
0.91 head=somebody
1.17 head=someone
0.26 head=son
-1.56 head=sons
-1.7 head=souls
0.32 head=speaker
-0.14 head=speakers
0.64 head=squire
0.09 head=staff
-2.25 head=star
0.39 head=stranger
-0.69 head=strangers
0.21 head=stripling
-0.96 head=student
0.39 head=students
0.3 head=successor
1.99 head=suh
0.36 head=surgeon
-1.32 head=suspect
0.63 head=teacher
0.49 head=teachers
0.16 head=theodorus
-2.1 head=thousands
0.51 head=tourists
-0.18 head=travelers
-1 head=tribe
0.16 head=troops
0.84 head=tsar
0.25 head=tutor
0.75 head=uncle
0.18 head=undertaker
-0.18 head=urchin
0.3 head=user
0.26 head=users
0.38 head=valet
-1.08 head=victim
-1.32 head=victims
0.39 head=visitor
0.17 head=visitors
-0.19 head=voters
0.64 head=waggoner
0.55 head=widow
0.44 head=widower
0.11 head=wife
1.01 head=wilcoxes
-0.9 head=witness
-0.57 head=wives
-0.37 head=wizard
0.67 head=wolfes
0.4 head=woman
0.25 head=women
-0.37 head=workers
-0.2 head=workforce
-0.62 head=workmen
0.32 head=wretch
-0.24 head=writer
0.36 head=writers
0.87 head=yeh
0.6 head=yer
-2.14 head=youth
0.39 next=ad det=bare
-0.09 next=al det=bare
0.02 next=am det=bare
0.52 next=an det=a
0.66 next=an det=bare
0.96 next=an det=the
-0.39 next=as det=bare
0.91 next=as det=the
-0.7 next=ce det=a
0.28 next=ce det=bare
-0.7 next=ce det=the
-0.1 next=ch det=bare
-0.3 next=ch det=the
-0.61 next=ck det=bare
-0.04 next=ds det=owner
-0.72 next=ds det=the
-1.12 next=dy det=bare
0.7 next=ea det=bare
0.21 next=ed det=a
-0.25 next=ed det=bare
0.23 next=ed det=number
0.8 next=ed det=owner
1.57 next=ed det=the
0.53 next=en det=bare
-0.5 next=er det=a
-0.21 next=er det=bare
0.22 next=er det=owner
0.9 next=er det=the
-1.07 next=es det=a
-0.74 next=es det=bare
0.44 next=es det=owner
-0.52 next=es det=the
-0.35 next=et det=bare
0.67 next=ey det=bare
-0.62 next=ey det=the
0.61 next=ge det=bare
-0.36 next=ge det=the
-1.26 next=gs det=bare
-0.2 next=ht det=a
0.99 next=ht det=bare
1.29 next=ht det=the
-0.91 next=ic det=the
0.15 next=ie det=owner
-1.09 next=in det=the
-0.12 next=ip det=bare
0.05 next=is det=bare
1.4 next=joining det=a
-0.24 next=joining det=bare
-0.47 next=joining det=number
1.04 next=joining det=owner
0.52 next=joining det=the
-0.11 next=ke det=bare
1.09 next=ke det=the
-0.3 next=ks det=a
-0.14 next=ks det=bare
-0.29 next=ld det=bare
1.05 next=le det=a
0.17 next=le det=bare
0.5 next=le det=the
0.55 next=ll det=bare
0.99 next=ly det=a
0.19 next=ly det=bare
0.16 next=ly det=owner
1.27 next=ly det=the
-0.88 next=me det=the
-0.94 next=nd det=owner
0.35 next=nd det=the
-0.71 next=ne det=bare
0.59 next=ng det=a
-0.33 next=ng det=bare
0.79 next=ng det=number
-0.46 next=ng det=owner
1.1 next=ng det=the
0.31 next=ns det=bare
0.5 next=nt det=bare
0.17 next=nt det=the
0.21 next=ob det=bare
0.77 next=oc det=bare
0.29 next=od det=the
0.73 next=on det=bare
-0.96 next=on det=owner
-0.92 next=on det=the
0.54 next=or det=bare
0.31 next=ot det=bare
0.48 next=ot det=the
0.88 next=phrase det=a
-1.17 next=phrase det=bare
-0.49 next=phrase det=owner
0.28 next=phrase det=the
0.96 next=prep det=a
-0.58 next=prep det=bare
0.32 next=prep det=number
0.43 next=prep det=owner
0.58 next=prep det=the
0.67 next=rd det=bare
0.6 next=rd det=the
0.37 next=re det=bare
0.77 next=rs det=bare
1.5 next=rs det=the
0.27 next=rt det=the
-1.17 next=ry det=bare
-0.6 next=ry det=the
0.31 next=se det=bare
0.95 next=st det=bare
0.57 next=stop det=a
-0.41 next=stop det=bare
-0.46 next=stop det=number
0.35 next=stop det=owner
0.77 next=stop det=the
-0.72 next=te det=bare
0.21 next=te det=the
0.6 next=th det=bare
-1.31 next=ts det=bare
-1.16 next=ty det=bare
0.33 next=us det=owner
0.28 next=ve det=the
0.3 next=verb det=a
-0.34 next=verb det=bare
0.78 next=verb det=number
0.6 next=verb det=owner
0.54 next=verb det=the
0.27 next=word det=a
0.14 next=word det=bare
0.48 next=word det=number
0.37 next=word det=owner
0.14 next=word det=the
-0.16 next=ws det=bare
0.29 next=yn det=bare
0.64 next=ys det=bare
0.29 next=ys det=owner
0.6 sort=FFalse det=a next=ed
0.17 sort=FFalse det=a next=joining
0.35 sort=FFalse det=a next=ng
0.25 sort=FFalse det=a next=phrase
0.71 sort=FFalse det=a next=prep
0.7 sort=FFalse det=a next=stop
0.09 sort=FFalse det=a next=verb
-0.18 sort=FFalse det=a next=word
-0.47 sort=FFalse det=bare next=am
0.28 sort=FFalse det=bare next=ce
0.7 sort=FFalse det=bare next=ea
0.54 sort=FFalse det=bare next=et
0.55 sort=FFalse det=bare next=ey
0.6 sort=FFalse det=bare next=in
-0.97 sort=FFalse det=bare next=joining
0.55 sort=FFalse det=bare next=ke
0.96 sort=FFalse det=bare next=ks
0.25 sort=FFalse det=bare next=ll
-0.41 sort=FFalse det=bare next=ly
0.18 sort=FFalse det=bare next=oc
0.26 sort=FFalse det=bare next=on
0.54 sort=FFalse det=bare next=or
0.31 sort=FFalse det=bare next=ot
-0.37 sort=FFalse det=bare next=phrase
-0.47 sort=FFalse det=bare next=prep
0.29 sort=FFalse det=bare next=stop
0.39 sort=FFalse det=bare next=th
0.22 sort=FFalse det=bare next=verb
-1.19 sort=FFalse det=bare next=word
0.29 sort=FFalse det=bare next=yn
-0.97 sort=FFalse det=number next=stop
0.62 sort=FFalse det=owner next=ed
-0.34 sort=FFalse det=owner next=joining
0.44 sort=FFalse det=owner next=ly
0.47 sort=FFalse det=owner next=phrase
-0.59 sort=FFalse det=owner next=prep
-0.43 sort=FFalse det=owner next=stop
-0.19 sort=FFalse det=owner next=verb
0.46 sort=FFalse det=owner next=word
-0.07 sort=FFalse det=the next=ed
-0.04 sort=FFalse det=the next=joining
0.43 sort=FFalse det=the next=phrase
-0.29 sort=FFalse det=the next=prep
-0.32 sort=FFalse det=the next=stop
0.5 sort=FFalse det=the next=verb
0.72 sort=FFalse det=the next=word
0.34 sort=FTrue det=a next=prep
0.69 sort=FTrue det=bare next=joining
0.44 sort=FTrue det=bare next=phrase
-0.81 sort=FTrue det=bare next=prep
-0.23 sort=FTrue det=bare next=stop
0.17 sort=FTrue det=bare next=verb
0.2 sort=FTrue det=bare next=word
0.27 sort=FTrue det=number next=stop
-0.17 sort=FTrue det=owner next=stop
0.33 sort=FTrue det=the next=ed
-0.3 sort=FTrue det=the next=joining
0.55 sort=FTrue det=the next=prep
-0.3 sort=FTrue det=the next=verb
-1.71 sort=FTrue det=the next=word
0.76 sort=False det=a next=ed
0.39 sort=False det=a next=joining
0.29 sort=False det=a next=phrase
0.44 sort=False det=a next=prep
0.84 sort=False det=a next=stop
0.39 sort=False det=a next=verb
0.17 sort=False det=a next=word
-1.2 sort=False det=bare next=ck
0.37 sort=False det=bare next=ed
0.38 sort=False det=bare next=er
-0.72 sort=False det=bare next=es
-0.39 sort=False det=bare next=joining
-0.29 sort=False det=bare next=ld
0.27 sort=False det=bare next=ng
0.39 sort=False det=bare next=on
0.05 sort=False det=bare next=phrase
-0.11 sort=False det=bare next=prep
0.66 sort=False det=bare next=re
0.87 sort=False det=bare next=rs
-0.46 sort=False det=bare next=stop
0.02 sort=False det=bare next=ts
0.15 sort=False det=bare next=verb
-0.67 sort=False det=bare next=word
0.1 sort=False det=bare next=ws
-0.86 sort=False det=number next=stop
-0.09 sort=False det=owner next=ed
-0.29 sort=False det=owner next=joining
0.12 sort=False det=owner next=prep
-0.1 sort=False det=owner next=stop
0.11 sort=False det=owner next=verb
-0.07 sort=False det=owner next=word
-0.7 sort=False det=the next=ce
0.72 sort=False det=the next=ed
0.4 sort=False det=the next=es
-0.4 sort=False det=the next=joining
0.25 sort=False det=the next=ly
-0.12 sort=False det=the next=on
0.59 sort=False det=the next=phrase
0.94 sort=False det=the next=prep
0.44 sort=False det=the next=stop
0.65 sort=False det=the next=verb
-0.49 sort=False det=the next=word
-0.35 sort=MFalse det=a next=ed
1.06 sort=MFalse det=a next=joining
0.31 sort=MFalse det=a next=ng
-0.18 sort=MFalse det=a next=phrase
-0.13 sort=MFalse det=a next=prep
-0.25 sort=MFalse det=a next=stop
0.48 sort=MFalse det=a next=verb
0.78 sort=MFalse det=a next=word
-0.29 sort=MFalse det=bare next=am
0.66 sort=MFalse det=bare next=er
0.9 sort=MFalse det=bare next=es
0.24 sort=MFalse det=bare next=joining
-0.13 sort=MFalse det=bare next=ke
0.17 sort=MFalse det=bare next=ll
0.21 sort=MFalse det=bare next=ob
0.59 sort=MFalse det=bare next=oc
0.2 sort=MFalse det=bare next=on
-1.18 sort=MFalse det=bare next=prep
0.64 sort=MFalse det=bare next=ry
0.08 sort=MFalse det=bare next=stop
0.23 sort=MFalse det=bare next=verb
0.44 sort=MFalse det=bare next=word
-1.06 sort=MFalse det=number next=stop
0.22 sort=MFalse det=owner next=ed
0.32 sort=MFalse det=owner next=joining
1.18 sort=MFalse det=owner next=phrase
0.76 sort=MFalse det=owner next=prep
-0.43 sort=MFalse det=owner next=stop
0.69 sort=MFalse det=owner next=verb
0.72 sort=MFalse det=the next=ed
-0.05 sort=MFalse det=the next=er
0.73 sort=MFalse det=the next=joining
0.2 sort=MFalse det=the next=ly
0.28 sort=MFalse det=the next=ng
-0.36 sort=MFalse det=the next=od
0.46 sort=MFalse det=the next=phrase
0.69 sort=MFalse det=the next=prep
-0.37 sort=MFalse det=the next=stop
0.89 sort=MFalse det=the next=verb
-0.51 sort=MTrue det=a next=verb
-0.79 sort=MTrue det=bare next=ed
0.04 sort=MTrue det=bare next=joining
0.47 sort=MTrue det=bare next=ng
0.53 sort=MTrue det=bare next=phrase
0.91 sort=MTrue det=bare next=prep
0.26 sort=MTrue det=bare next=stop
-0.49 sort=MTrue det=bare next=verb
1.07 sort=MTrue det=bare next=word
-0.22 sort=MTrue det=number next=ed
0.15 sort=MTrue det=number next=prep
0.85 sort=MTrue det=number next=stop
-0.18 sort=MTrue det=owner next=prep
-0.18 sort=MTrue det=owner next=stop
-0.41 sort=MTrue det=owner next=verb
-0.79 sort=MTrue det=the next=ed
-1.03 sort=MTrue det=the next=joining
-0.65 sort=MTrue det=the next=prep
0.13 sort=MTrue det=the next=stop
-0.5 sort=MTrue det=the next=verb
-0.31 sort=MTrue det=the next=word
0.32 sort=True det=a next=joining
-0.41 sort=True det=a next=prep
-0.64 sort=True det=a next=stop
-0.83 sort=True det=a next=word
0.26 sort=True det=bare next=ed
-1.65 sort=True det=bare next=er
0.73 sort=True det=bare next=joining
0.63 sort=True det=bare next=ng
-0.29 sort=True det=bare next=phrase
0.62 sort=True det=bare next=prep
0.12 sort=True det=bare next=stop
-0.06 sort=True det=bare next=ts
-0.38 sort=True det=bare next=ty
-0.23 sort=True det=bare next=verb
0.43 sort=True det=bare next=word
-0.51 sort=True det=number next=joining
-1.5 sort=True det=number next=prep
0.14 sort=True det=number next=stop
-0.22 sort=True det=number next=verb
0.19 sort=True det=owner next=ed
-0.08 sort=True det=owner next=joining
-0.34 sort=True det=owner next=phrase
-0.3 sort=True det=owner next=prep
0.26 sort=True det=owner next=stop
0.36 sort=True det=owner next=verb
0.93 sort=True det=owner next=word
-0.43 sort=True det=the next=ed
-0.07 sort=True det=the next=es
-0.28 sort=True det=the next=nd
0.04 sort=True det=the next=ng
-0.36 sort=True det=the next=on
-0.98 sort=True det=the next=prep
-0.4 sort=True det=the next=stop
-0.61 sort=True det=the next=verb
0.12 sort=True det=the next=word
0.05 sort=learned False det=a next=ed
-0.71 sort=learned False det=a next=joining
1.05 sort=learned False det=a next=le
-0.42 sort=learned False det=a next=ng
0.29 sort=learned False det=a next=phrase
0.67 sort=learned False det=a next=prep
0.16 sort=learned False det=a next=stop
-0.15 sort=learned False det=a next=verb
-1.06 sort=learned False det=a next=word
-0.78 sort=learned False det=bare next=al
0.41 sort=learned False det=bare next=an
-0.24 sort=learned False det=bare next=es
-0.19 sort=learned False det=bare next=joining
-0.13 sort=learned False det=bare next=on
-1.36 sort=learned False det=bare next=phrase
-0.2 sort=learned False det=bare next=prep
-1.24 sort=learned False det=bare next=re
-0.64 sort=learned False det=bare next=ry
-0.48 sort=learned False det=bare next=stop
-0.29 sort=learned False det=bare next=ty
-0.84 sort=learned False det=bare next=verb
-0.74 sort=learned False det=bare next=word
0.7 sort=learned False det=bare next=ws
0.32 sort=learned False det=owner next=joining
0.64 sort=learned False det=owner next=prep
0.37 sort=learned False det=owner next=stop
1.05 sort=learned False det=owner next=verb
0.09 sort=learned False det=owner next=word
-0.43 sort=learned False det=the next=ch
0.5 sort=learned False det=the next=ed
-0.36 sort=learned False det=the next=ge
1.03 sort=learned False det=the next=joining
0.4 sort=learned False det=the next=ly
-1 sort=learned False det=the next=nt
-0.44 sort=learned False det=the next=on
0.98 sort=learned False det=the next=phrase
0.69 sort=learned False det=the next=prep
-0.09 sort=learned False det=the next=ry
0.77 sort=learned False det=the next=stop
0.47 sort=learned False det=the next=verb
0.78 sort=learned False det=the next=word
0.17 sort=learned True det=a next=joining
-0.39 sort=learned True det=bare next=joining
-0.23 sort=learned True det=bare next=ng
0.46 sort=learned True det=bare next=phrase
0.66 sort=learned True det=bare next=prep
0.45 sort=learned True det=bare next=verb
0.6 sort=learned True det=bare next=word
-0.41 sort=learned True det=number next=ed
-0.9 sort=learned True det=number next=joining
0.99 sort=learned True det=number next=prep
0.99 sort=learned True det=number next=stop
0.23 sort=learned True det=number next=verb
1 sort=learned True det=owner next=joining
0.14 sort=learned True det=owner next=prep
1.02 sort=learned True det=owner next=stop
-1.03 sort=learned True det=owner next=verb
0.6 sort=learned True det=the next=ed
0.54 sort=learned True det=the next=joining
-0.36 sort=learned True det=the next=ly
-0.88 sort=learned True det=the next=me
-0.55 sort=learned True det=the next=phrase
-0.35 sort=learned True det=the next=prep
0.52 sort=learned True det=the next=stop
-0.57 sort=learned True det=the next=verb
1.03 sort=learned True det=the next=word"""
_WEIGHTS = """\
-0.09 he after firstFalse hereFalse far0
0.08 he after firstFalse hereFalse far2
-0.29 he after firstFalse hereTrue far0
0.18 he after firstTrue hereFalse far0
0.1 he after firstTrue hereFalse far1
-0.03 he after firstTrue hereTrue far0
0.45 he after last after far0
-0.37 he after last after far1
-0.36 he after last after far2
-0.41 he after last object far0
0.17 he after last object far1
-0.1 he after last object far2
0.24 he after last owner far0
0.46 he after last owner far1
0.31 he after last owner far2
0.02 he after last self far0
0.05 he after last self far1
-0.21 he after last self far2
-0.54 he after last subject far0
-0.19 he after last subject far1
0.44 he after last subject far2
-0.06 he agreeing0 False
0.69 he agreeing0 True
-0.3 he agreeing0 far0 of1
-0.27 he agreeing0 far0 of2
0.38 he agreeing0 far0 of3
0.32 he agreeing0 far1 of1
-0.08 he agreeing0 far1 of3
0.06 he agreeing0 far2 of1
0.35 he agreeing0 far2 of2
0.14 he agreeing0 far2 of3
0.03 he agreeing0 far3 of2
-0.07 he agreeing0 far3 of3
0.07 he agreeing0 far5 of1
0.32 he agreeing0 far5 of3
0.29 he agreeing1 True
-0.19 he agreeing1 far0 of2
0.56 he agreeing1 far0 of3
0.53 he agreeing1 far1 of2
-0.05 he agreeing1 far1 of3
0.14 he agreeing1 far2 of2
-0.5 he agreeing1 far2 of3
-0.05 he agreeing1 far3 of2
0.35 he agreeing1 far3 of3
-0.48 he agreeing1 far5 of3
-0.11 he agreeing2 False
0.14 he agreeing2 True
0.39 he agreeing2 far0 of3
0.02 he agreeing2 far1 of3
0.47 he agreeing2 far2 of3
-0.25 he agreeing2 far3 of3
0.18 he agreeing2 far4 of3
-0.77 he agreeing2 far5 of3
-0.96 he agreeing3 False
-0.09 he agreeing3 True
0.02 he agreeing3 far0 of3
-0.46 he agreeing3 far1 of3
-0.15 he agreeing3 far2 of3
0.07 he agreeing3 far3 of3
-0.39 he agreeing3 far4 of3
-0.13 he agreeing3 far5 of3
-0.06 he apart0 owner object
-0.24 he apart0 owner subject
-1.3 he apart0 subject after
-0.51 he apart0 subject object
0.08 he apart0 subject self
-0.16 he apart0 subject subject
-0.48 he apart1 after after
-0.16 he apart1 after object
0.33 he apart1 after owner
-1.1 he apart1 after subject
-0.35 he apart1 object after
-0.07 he apart1 object object
0.18 he apart1 object owner
-1.79 he apart1 object subject
0.46 he apart1 owner after
0.11 he apart1 owner object
0.77 he apart1 owner owner
0.12 he apart1 owner self
1.04 he apart1 owner subject
0.36 he apart1 self after
0.21 he apart1 self object
0.36 he apart1 self subject
0.34 he apart1 subject after
-0.19 he apart1 subject object
-0.31 he apart1 subject owner
0.15 he apart1 subject self
-0.28 he apart1 subject subject
0.36 he apart2 after after
-0.02 he apart2 after object
0.3 he apart2 after owner
-0.79 he apart2 after subject
0.37 he apart2 object after
-0.61 he apart2 object object
0.18 he apart2 object owner
-0.33 he apart2 object subject
-0.92 he apart2 owner after
-0.47 he apart2 owner object
-0.52 he apart2 owner owner
0.31 he apart2 owner self
0.31 he apart2 owner subject
-0.33 he apart2 self after
0.23 he apart2 self object
-0.36 he apart2 self owner
-0.18 he apart2 self subject
0.35 he apart2 subject after
-0.14 he apart2 subject object
-0.08 he apart2 subject owner
-0.02 he apart2 subject self
-0.14 he apart2 subject subject
0.1 he apart3 after after
-0.07 he apart3 after object
-0.91 he apart3 after owner
-0.58 he apart3 after subject
-0.16 he apart3 object after
-0.08 he apart3 object object
0.51 he apart3 object owner
0.09 he apart3 object self
-0.46 he apart3 object subject
0.35 he apart3 owner after
-0.67 he apart3 owner object
0.04 he apart3 owner self
0.34 he apart3 owner subject
0.05 he apart3 self after
0.12 he apart3 self object
0.09 he apart3 self owner
0.68 he apart3 self subject
-0.13 he apart3 subject after
0.07 he apart3 subject object
-0.5 he apart3 subject owner
0.55 he apart3 subject subject
-0.63 he apart4 after object
0.86 he apart4 after owner
0.23 he apart4 after subject
-0.35 he apart4 object after
0.29 he apart4 object object
0.16 he apart4 object owner
0.31 he apart4 object self
-0.19 he apart4 object subject
-0.1 he apart4 owner after
0.73 he apart4 owner object
0.23 he apart4 owner owner
-0.55 he apart4 owner self
-0.48 he apart4 owner subject
-0.55 he apart4 self object
-0.07 he apart4 self owner
-0.11 he apart4 self subject
0.53 he apart4 subject after
-0.13 he apart4 subject object
0.17 he apart4 subject owner
-0.12 he apart4 subject self
0.27 he apart4 subject subject
0.26 he apart5 after after
0.51 he apart5 after object
-0.36 he apart5 after owner
0.78 he apart5 after subject
0.38 he apart5 object after
-0.02 he apart5 object object
-0.08 he apart5 object owner
0.55 he apart5 object subject
0.21 he apart5 owner after
0.45 he apart5 owner object
0.22 he apart5 owner owner
0.23 he apart5 owner self
0.21 he apart5 owner subject
-0.03 he apart5 self object
0.21 he apart5 self owner
-0.2 he apart5 self subject
0.41 he apart5 subject after
0.43 he apart5 subject object
0.79 he apart5 subject owner
0.34 he apart5 subject subject
0.16 he apart6 after after
-0.04 he apart6 after object
0.03 he apart6 after self
0.93 he apart6 after subject
0.7 he apart6 object object
-0.68 he apart6 object owner
1.15 he apart6 object subject
-0.17 he apart6 owner after
-0.05 he apart6 owner object
-0.83 he apart6 owner owner
0.02 he apart6 owner self
-0.57 he apart6 owner subject
-0.18 he apart6 self after
-0.22 he apart6 self object
0.34 he apart6 self owner
-0.39 he apart6 self subject
0.02 he apart6 subject after
0.07 he apart6 subject object
-0.32 he apart6 subject self
-0.08 he apart6 subject subject
0.59 he block0 far0
0.06 he block0 far1
-0.79 he block0 far2
0.19 he block1 far1
-0.19 he block1 far2
0.05 he block2 far2
0.27 he child agreeing0 True after
-0.23 he child agreeing0 True object
0.02 he child agreeing0 True owner
0.27 he child agreeing0 True self
0.14 he child agreeing0 True subject
0.09 he child agreeing1 True after
0.08 he child agreeing1 True object
-0.43 he child agreeing1 True owner
-0.45 he child agreeing1 True subject
0.04 he child agreeing2 True object
0.64 he child agreeing2 True owner
-0.49 he child agreeing2 True subject
0.63 he child far0 rank0
-0.24 he child far0 rank1
0.07 he child far0 rank2
-0.43 he child far1 rank0
-0.27 he child far1 rank1
0.14 he child far1 rank2
-0.09 he child far2 rank1
-0.15 he child far2 rank2
0.02 he child far3 rank0
-0.25 he child far3 rank2
-0.21 he child far4 rank1
0.44 he child far4 rank2
0.11 he child far5 rank1
-0.07 he child far5 rank2
0.48 he child firstFalse hereFalse far0
-0.33 he child firstFalse hereFalse far1
0.05 he child firstFalse hereFalse far2
-0.12 he child firstFalse hereTrue far0
0.3 he child firstTrue hereFalse far0
-0.22 he child firstTrue hereFalse far1
-0.2 he child firstTrue hereTrue far0
-0.35 he child mostFalse last he
0.17 he child mostFalse last name
-0.04 he child mostFalse last nominal
-0.64 he child mostTrue last he
1.45 he child mostTrue last i
0.15 he child mostTrue last name
-0.76 he child mostTrue last nominal
-0.09 he child opensFalse block0
-0.44 he child opensFalse block1
0.41 he child opensFalse block2
-0.16 he child opensTrue block1
0.24 he child opensTrue block2
-0.87 he count1
-0.11 he count2
0.17 he count3
0.16 he count4
0.57 he count5
-0.21 he family agreeing0 True after
0.05 he family agreeing0 True object
0.08 he family agreeing0 True owner
0.07 he family agreeing0 True subject
0.03 he family agreeing1 True object
0.04 he family agreeing1 True owner
-0.1 he family agreeing1 True subject
-0.11 he family agreeing2 True after
-0.17 he family agreeing2 True owner
0.22 he family agreeing2 True subject
0.31 he family far0 rank0
-0.33 he family far0 rank1
-0.04 he family far0 rank2
-0.25 he family far1 rank0
0.24 he family far1 rank1
-0.13 he family far1 rank2
-0.09 he family far2 rank0
0.02 he family far3 rank0
0.11 he family far3 rank1
0.17 he family far3 rank2
-0.06 he family far4 rank2
-0.04 he family far5 rank1
0.38 he family firstFalse hereFalse far0
0.03 he family firstFalse hereFalse far1
0.13 he family firstFalse hereFalse far2
-0.48 he family firstFalse hereTrue far0
-0.17 he family firstTrue hereFalse far1
0.03 he family firstTrue hereTrue far0
-0.11 he family mostFalse last he
0.29 he family mostFalse last name
0.06 he family mostFalse last nominal
-0.09 he family mostTrue last he
-0.04 he family mostTrue last name
-0.18 he family mostTrue last nominal
-0.61 he family opensFalse block0
0.32 he family opensFalse block1
-0.11 he family opensFalse block2
0.35 he family opensTrue block1
-0.04 he family opensTrue block2
0.59 he far0
0.25 he far1
0.51 he far2
0.09 he far3
-0.52 he far4
-1 he far5
1.32 he last he - far0
1.19 he last he - far1
0.4 he last he - far2
-1.12 he last i - far0
-0.25 he last i - far1
0.66 he last i - far2
0.52 he last name - far0
0.25 he last name - far1
-0.3 he last name - far2
0.43 he last nominal a far0
0.42 he last nominal a far1
-0.49 he last nominal a far2
-0.22 he last nominal bare far0
-0.61 he last nominal bare far1
-1.01 he last nominal bare far2
0.58 he last nominal number far0
-0.24 he last nominal number far1
-0.17 he last nominal number far2
0.4 he last nominal owner far0
0.18 he last nominal owner far1
-0.64 he last nominal owner far2
0.98 he last nominal the far0
0.39 he last nominal the far1
-0.18 he last nominal the far2
-1.04 he last they - far0
-0.83 he last they - far1
0.34 he last they - far2
-1.24 he last you - far0
-0.26 he last you - far1
0.48 he last you - far2
-0.07 he many same False
-0.57 he mostFalse 2
-0.05 he mostFalse 3
0.6 he mostFalse 4
-0.8 he mostTrue 1
0.04 he mostTrue 2
-0.39 he mostTrue 3
1.1 he mostTrue 4
0.23 he namedFalse saidFalse False
-0.44 he namedFalse saidFalse True
-0.05 he namedFalse saidTrue False
-0.33 he namedFalse saidTrue True
-0.03 he namedTrue saidFalse False
0.18 he namedTrue saidFalse True
0.5 he namedTrue saidTrue False
-0.13 he namedTrue saidTrue True
-0.54 he nested after nominal
0.1 he nested owner nominal
0.12 he nested self nominal
0.21 he nested subject nominal
0.16 he object firstFalse hereFalse far0
-0.15 he object firstFalse hereFalse far1
0.11 he object firstFalse hereFalse far2
0.02 he object firstFalse hereTrue far0
-0.22 he object firstTrue hereFalse far0
0.94 he object firstTrue hereFalse far1
-0.3 he object firstTrue hereTrue far0
-0.13 he object last after far0
-0.08 he object last after far1
-0.59 he object last after far2
0.2 he object last object far0
0.4 he object last object far1
-0.21 he object last object far2
0.27 he object last owner far0
0.55 he object last owner far1
0.47 he object last owner far2
0.4 he object last self far0
0.1 he object last self far1
-1.08 he object last subject far0
-0.18 he object last subject far1
0.44 he object last subject far2
0.29 he other agreeing0 True after
-0.56 he other agreeing0 True object
-0.19 he other agreeing0 True owner
-0.13 he other agreeing0 True subject
0.42 he other agreeing1 True after
0.36 he other agreeing1 True object
-0.13 he other agreeing1 True owner
-0.47 he other agreeing1 True subject
-0.06 he other agreeing2 True after
0.39 he other agreeing2 True object
-0.45 he other agreeing2 True owner
0.05 he other agreeing2 True subject
-0.25 he other far0 rank0
-0.09 he other far0 rank2
-0.13 he other far1 rank0
0.2 he other far1 rank1
0.21 he other far2 rank1
-0.28 he other far2 rank2
-0.1 he other far3 rank1
-0.07 he other far3 rank2
-0.13 he other far4 rank1
0.11 he other far4 rank2
0.24 he other far5 rank2
0.17 he other firstFalse hereFalse far0
0.39 he other firstFalse hereFalse far1
-0.25 he other firstFalse hereFalse far2
-0.47 he other firstFalse hereTrue far0
-0.3 he other firstTrue hereFalse far1
0.11 he other mostFalse last he
-0.28 he other mostFalse last i
-0.1 he other mostFalse last name
0.07 he other mostFalse last nominal
0.02 he other mostTrue last he
-0.06 he other mostTrue last i
-0.37 he other mostTrue last name
-0.1 he other opensFalse block0
-0.42 he other opensFalse block1
0.46 he other opensFalse block2
-0.07 he other opensTrue block1
-0.38 he other opensTrue block2
0.28 he owner firstFalse hereFalse far0
-0.33 he owner firstFalse hereFalse far1
-0.53 he owner firstFalse hereFalse far2
0.07 he owner firstFalse hereTrue far0
0.09 he owner firstTrue hereFalse far0
-0.1 he owner firstTrue hereFalse far1
0.25 he owner firstTrue hereTrue far0
-0.18 he owner last after far0
-0.16 he owner last after far1
-0.64 he owner last after far2
0.05 he owner last object far0
-0.4 he owner last object far1
0.05 he owner last object far2
0.04 he owner last owner far0
0.14 he owner last owner far1
0.17 he owner last self far0
-0.49 he owner last self far2
0.61 he owner last subject far0
0.56 he owner last subject far2
-0.1 he phrase agreeing0 False after
-0.15 he phrase agreeing0 False object
0.41 he phrase agreeing0 False owner
0.39 he phrase agreeing0 False subject
0.06 he phrase agreeing0 True after
-0.23 he phrase agreeing0 True object
-0.21 he phrase agreeing0 True owner
0.08 he phrase agreeing0 True subject
0.05 he phrase agreeing1 False after
0.52 he phrase agreeing1 False object
0.07 he phrase agreeing1 False owner
0.21 he phrase agreeing1 False subject
0.02 he phrase agreeing1 True after
0.07 he phrase agreeing1 True object
0.08 he phrase agreeing1 True subject
0.11 he phrase agreeing2 False after
0.46 he phrase agreeing2 False object
0.17 he phrase agreeing2 False owner
1.55 he phrase agreeing2 False subject
-0.75 he phrase agreeing2 True after
-0.56 he phrase agreeing2 True object
0.39 he phrase agreeing2 True owner
0.11 he phrase agreeing2 True subject
0.69 he phrase far0 rank0
0.07 he phrase far0 rank1
-0.24 he phrase far1 rank0
-0.02 he phrase far1 rank1
-0.08 he phrase far1 rank2
-0.19 he phrase far2 rank0
0.06 he phrase far2 rank1
-0.18 he phrase far2 rank2
0.49 he phrase far3 rank1
0.17 he phrase far3 rank2
0.09 he phrase far4 rank1
0.42 he phrase far4 rank2
0.33 he phrase far5 rank1
1.17 he phrase far5 rank2
0.4 he phrase firstFalse hereFalse far0
-0.58 he phrase firstFalse hereFalse far1
2.37 he phrase firstFalse hereFalse far2
0.22 he phrase firstFalse hereTrue far0
0.23 he phrase firstTrue hereFalse far1
0.15 he phrase firstTrue hereTrue far0
-0.38 he phrase mostFalse last he
0.02 he phrase mostFalse last i
1.35 he phrase mostFalse last nominal
1.24 he phrase mostFalse last they
0.02 he phrase mostFalse last you
0.08 he phrase mostTrue last he
0.39 he phrase mostTrue last i
0.06 he phrase mostTrue last you
0.45 he phrase opensFalse block0
0.37 he phrase opensFalse block1
1.31 he phrase opensFalse block2
0.68 he phrase opensTrue block1
-0.02 he phrase opensTrue block2
-0.96 he quote FalseTrue -
2.04 he quote FalseTrue i
0.76 he quote FalseTrue you
-1.2 he quote TrueFalse -
-0.48 he quote TrueFalse i
1.82 he quote TrueTrue -
-0.72 he quote TrueTrue i
-0.62 he quote TrueTrue you
1.99 he quote same -
-1.56 he quote same i
-1.16 he quote same you
0.63 he rank0
0.3 he rank1
0.03 he rank2
0.14 he rank3
0.08 he rank4
-0.34 he rank5
-0.92 he rank6
-0.24 he said i
-0.24 he said i she you
-1.83 he said i you
-2.01 he said they
-0.44 he said we
-1 he said you
-0.04 he self firstFalse hereFalse far0
-0.16 he self firstFalse hereFalse far1
-0.38 he self firstFalse hereFalse far2
-0.19 he self firstFalse hereTrue far0
0.24 he self firstTrue hereFalse far0
-0.25 he self firstTrue hereFalse far1
0.27 he self firstTrue hereTrue far0
-0.06 he self last after far0
-0.21 he self last after far1
-0.19 he self last after far2
-0.24 he self last object far0
0.29 he self last object far1
0.03 he self last object far2
0.2 he self last owner far0
-0.51 he self last owner far1
0.16 he self last owner far2
0.15 he self last subject far0
0.02 he self last subject far1
-0.37 he self last subject far2
0.5 he sex same far0
0.46 he sex same far1
0.08 he sex same far2
0.1 he sex unsaid far0
-0.21 he sex unsaid far1
-1 he sex unsaid far2
0.05 he stranger agreeing0 False after
-0.3 he stranger agreeing0 False object
-0.11 he stranger agreeing0 False subject
-0.05 he stranger agreeing0 True after
-0.13 he stranger agreeing0 True object
-0.18 he stranger agreeing0 True subject
-0.09 he stranger agreeing1 False object
-0.08 he stranger agreeing1 False subject
-0.07 he stranger agreeing1 True after
-0.09 he stranger agreeing1 True object
0.24 he stranger agreeing1 True owner
-0.05 he stranger agreeing1 True subject
-0.05 he stranger agreeing2 False after
-0.06 he stranger agreeing2 False object
-0.03 he stranger agreeing2 False subject
-0.03 he stranger agreeing2 True object
0.24 he stranger agreeing2 True owner
-0.1 he stranger agreeing2 True subject
-0.33 he stranger far0 rank0
-0.18 he stranger far0 rank1
-0.06 he stranger far0 rank2
-0.42 he stranger far1 rank0
0.16 he stranger far1 rank1
0.25 he stranger far1 rank2
-0.07 he stranger far2 rank1
-0.02 he stranger far2 rank2
-0.03 he stranger far3 rank1
-0.04 he stranger far3 rank2
-0.02 he stranger far4 rank1
-0.09 he stranger far4 rank2
-0.1 he stranger far5 rank2
-0.6 he stranger firstFalse hereFalse far0
-0.41 he stranger firstFalse hereFalse far2
-0.02 he stranger firstFalse hereTrue far0
-0.02 he stranger firstTrue hereFalse far1
0.02 he stranger firstTrue hereTrue far0
0.25 he stranger mostFalse last he
-0.69 he stranger mostFalse last name
-0.54 he stranger mostFalse last nominal
-0.94 he stranger opensFalse block0
0.13 he stranger opensFalse block1
-0.11 he stranger opensFalse block2
-0.02 he stranger opensTrue block1
-0.07 he stranger opensTrue block2
-0.14 he subject firstFalse hereFalse far0
-0.22 he subject firstFalse hereFalse far1
-0.2 he subject firstFalse hereFalse far2
-0.13 he subject firstFalse hereTrue far0
0.3 he subject firstTrue hereFalse far0
0.4 he subject firstTrue hereFalse far1
0.17 he subject firstTrue hereTrue far0
0.22 he subject last after far0
-0.29 he subject last after far1
-0.09 he subject last after far2
-0.4 he subject last object far0
0.32 he subject last object far1
-0.06 he subject last object far2
0.03 he subject last owner far0
0.02 he subject last owner far1
-0.22 he subject last owner far2
-0.15 he subject last self far0
-0.07 he subject last self far1
-0.19 he subject last self far2
0.51 he subject last subject far0
0.21 he subject last subject far1
0.36 he subject last subject far2
-0.26 he worker agreeing0 False after
0.36 he worker agreeing0 False subject
-0.17 he worker agreeing0 True after
-0.08 he worker agreeing0 True owner
-0.19 he worker agreeing0 True subject
-0.06 he worker agreeing1 False after
-0.17 he worker agreeing1 False owner
-0.21 he worker agreeing1 False subject
0.22 he worker agreeing1 True subject
0.15 he worker agreeing2 False object
-0.03 he worker agreeing2 False subject
0.06 he worker agreeing2 True object
-0.02 he worker agreeing2 True owner
-0.12 he worker agreeing2 True subject
0.04 he worker far0 rank0
-0.03 he worker far0 rank1
-0.37 he worker far1 rank0
-0.08 he worker far1 rank1
-0.06 he worker far1 rank2
0.03 he worker far2 rank1
-0.04 he worker far2 rank2
-0.1 he worker far3 rank1
0.16 he worker far3 rank2
-0.04 he worker far4 rank1
-0.03 he worker far4 rank2
-0.02 he worker far5 rank2
-0.28 he worker firstFalse hereFalse far0
-0.13 he worker firstFalse hereFalse far1
-0.03 he worker firstFalse hereFalse far2
0.17 he worker firstFalse hereTrue far0
0.11 he worker firstTrue hereFalse far0
-0.38 he worker firstTrue hereFalse far1
0.02 he worker firstTrue hereTrue far0
0.05 he worker mostFalse last he
0.03 he worker mostFalse last name
-0.13 he worker mostFalse last nominal
-0.3 he worker mostTrue last he
-0.23 he worker mostTrue last name
0.09 he worker opensFalse block0
-0.16 he worker opensFalse block1
-0.08 he worker opensFalse block2
-0.37 he worker opensTrue block1
-0.37 i after firstFalse hereFalse far0
0.2 i after firstFalse hereFalse far1
0.08 i after firstFalse hereFalse far2
-0.31 i after firstFalse hereTrue far0
0.74 i after firstTrue hereFalse far0
-0.04 i after firstTrue hereFalse far1
0.07 i after firstTrue hereTrue far0
-0.03 i after last after far0
-0.14 i after last after far1
0.24 i after last after far2
-0.03 i after last object far0
-0.05 i after last object far1
0.48 i after last object far2
0.04 i after last owner far0
-0.35 i after last owner far1
-0.44 i after last owner far2
0.11 i after last self far0
0.03 i after last subject far0
0.72 i after last subject far1
-0.21 i after last subject far2
0.21 i agreeing0 False
-1.28 i agreeing0 far0 of1
0.64 i agreeing0 far0 of2
0.39 i agreeing0 far0 of3
0.48 i agreeing0 far1 of1
0.31 i agreeing0 far1 of2
-0.16 i agreeing0 far1 of3
0.51 i agreeing0 far2 of1
0.13 i agreeing0 far2 of2
-0.28 i agreeing0 far2 of3
-0.25 i agreeing0 far3 of3
-0.23 i agreeing0 far4 of3
-0.13 i agreeing0 far5 of3
0.03 i agreeing1 False
-0.83 i agreeing1 far0 of2
0.67 i agreeing1 far0 of3
-0.03 i agreeing1 far1 of2
-0.05 i agreeing1 far1 of3
-0.43 i agreeing1 far2 of2
0.05 i agreeing1 far2 of3
0.24 i agreeing1 far3 of2
-0.06 i agreeing1 far3 of3
-0.02 i agreeing1 far4 of2
0.44 i agreeing1 far4 of3
-0.02 i agreeing1 far5 of2
0.07 i agreeing1 far5 of3
-0.08 i agreeing2 False
0.03 i agreeing2 far0 of3
-0.13 i agreeing2 far1 of3
0.22 i agreeing2 far2 of3
0.34 i agreeing2 far3 of3
-0.43 i agreeing2 far4 of3
-0.11 i agreeing2 far5 of3
-0.3 i agreeing3 False
0.5 i agreeing3 far0 of3
-0.37 i agreeing3 far1 of3
0.05 i agreeing3 far2 of3
-0.02 i agreeing3 far3 of3
-0.12 i agreeing3 far4 of3
-0.34 i agreeing3 far5 of3
-0.63 i apart0 owner object
1.02 i apart0 owner subject
0.95 i apart0 subject after
-0.41 i apart0 subject object
0.02 i apart0 subject self
-0.83 i apart0 subject subject
-0.28 i apart1 after after
-0.5 i apart1 after object
-0.04 i apart1 after owner
-0.15 i apart1 after subject
-0.18 i apart1 object after
-0.12 i apart1 object object
0.65 i apart1 object owner
-0.18 i apart1 object subject
-0.76 i apart1 owner after
0.57 i apart1 owner object
-0.14 i apart1 owner owner
-0.32 i apart1 owner self
0.16 i apart1 owner subject
0.15 i apart1 self subject
-0.43 i apart1 subject after
-0.59 i apart1 subject object
-0.31 i apart1 subject owner
-0.32 i apart1 subject self
0.48 i apart1 subject subject
0.02 i apart2 after after
0.18 i apart2 after object
-0.09 i apart2 after owner
-0.02 i apart2 after subject
-0.03 i apart2 object after
0.58 i apart2 object object
-0.29 i apart2 object owner
-0.41 i apart2 object subject
0.22 i apart2 owner after
-0.11 i apart2 owner object
0.12 i apart2 owner owner
0.02 i apart2 owner self
-0.46 i apart2 owner subject
0.17 i apart2 self subject
-0.73 i apart2 subject after
0.02 i apart2 subject object
-0.11 i apart2 subject owner
0.16 i apart2 subject subject
-0.09 i apart3 after after
-0.88 i apart3 after object
0.12 i apart3 after subject
-0.03 i apart3 object after
-0.81 i apart3 object object
0.16 i apart3 object owner
-0.23 i apart3 object subject
-0.36 i apart3 owner after
0.43 i apart3 owner object
0.82 i apart3 owner owner
0.48 i apart3 owner subject
0.06 i apart3 self subject
-0.11 i apart3 subject after
0.57 i apart3 subject object
-0.06 i apart3 subject owner
0.26 i apart3 subject self
-0.25 i apart3 subject subject
-0.06 i apart4 after after
0.24 i apart4 after object
-0.17 i apart4 after owner
0.08 i apart4 after subject
-0.03 i apart4 object object
-0.58 i apart4 object owner
-0.54 i apart4 object subject
0.73 i apart4 owner after
0.16 i apart4 owner object
-0.65 i apart4 owner owner
-0.62 i apart4 owner subject
0.05 i apart4 self subject
-0.4 i apart4 subject after
0.08 i apart4 subject object
0.78 i apart4 subject owner
0.02 i apart4 subject self
0.24 i apart4 subject subject
0.4 i apart5 after after
0.3 i apart5 after object
0.14 i apart5 after owner
0.44 i apart5 after subject
-0.21 i apart5 object after
-0.04 i apart5 object object
0.02 i apart5 object owner
0.42 i apart5 object subject
-0.03 i apart5 owner after
0.07 i apart5 owner object
-0.63 i apart5 owner owner
-0.34 i apart5 owner subject
0.03 i apart5 subject after
0.39 i apart5 subject object
-0.07 i apart5 subject owner
-0.3 i apart5 subject subject
0.64 i apart6 after object
0.21 i apart6 after owner
0.14 i apart6 after self
-0.43 i apart6 after subject
0.4 i apart6 object after
0.6 i apart6 object object
-0.02 i apart6 object owner
0.73 i apart6 object subject
-0.06 i apart6 owner after
-0.27 i apart6 owner object
-0.06 i apart6 owner owner
-0.14 i apart6 owner self
-0.22 i apart6 owner subject
-0.04 i apart6 self after
0.05 i apart6 self object
-0.1 i apart6 self owner
0.14 i apart6 self subject
0.29 i apart6 subject after
0.32 i apart6 subject object
-0.23 i apart6 subject owner
0.22 i apart6 subject self
0.45 i apart6 subject subject
-0.71 i between and
-0.19 i between being -
-0.18 i between give
0.02 i between knew
-0.25 i between know
-0.03 i between loves
-0.28 i between mark  -
-0.23 i between mark ! -
-0.85 i between mark , -
-0.35 i between mark ,” -
0.08 i between mark -- -
-0.35 i between mark . -
0.17 i between mark : -
0.03 i between mark ; -
-0.02 i between mark ? -
0.53 i between mark ?” -
0.07 i between mark if -
-0.14 i between mark of -
-0.04 i between mark to -
1.16 i between said.
-0.03 i between sent
-0.09 i between tell
-0.09 i between that
0.03 i between think
0.06 i between want
-0.17 i between was,
-0.28 i between when
0.24 i between words
0.12 i block0 far0
0.1 i block0 far1
0.18 i block0 far2
-0.05 i block1 far1
-0.41 i block1 far2
-0.07 i block2 far2
-1.94 i count1
-0.22 i count2
0.42 i count3
0.56 i count4
1.04 i count5
0.12 i far0
0.05 i far1
0.25 i far2
0.25 i far3
-0.29 i far4
-0.53 i far5
-0.45 i last he - far0
-0.18 i last he - far1
-0.43 i last he - far2
0.81 i last i - far0
0.4 i last i - far1
0.45 i last i - far2
-0.43 i last name - far0
0.32 i last name - far1
0.19 i last name - far2
0.69 i last nominal a far0
-0.02 i last nominal a far1
-0.8 i last nominal a far2
-0.45 i last nominal bare far0
0.33 i last nominal bare far1
-0.08 i last nominal bare far2
0.05 i last nominal number far0
-0.14 i last nominal number far1
-0.22 i last nominal number far2
0.16 i last nominal owner far0
-0.71 i last nominal owner far1
0.02 i last nominal owner far2
0.37 i last nominal the far0
0.57 i last nominal the far1
-0.63 i last nominal the far2
-0.31 i last she - far0
-0.1 i last she - far1
0.3 i last she - far2
-0.14 i last they - far0
-0.46 i last they - far1
-0.63 i last they - far2
0.38 i last we - far0
-0.59 i last we - far1
0.58 i last we - far2
-0.55 i last you - far0
0.64 i last you - far1
0.93 i last you - far2
0.6 i many clash True
-0.07 i many same False
-0.67 i many unsaid None
-0.83 i mostFalse 2
0.18 i mostFalse 3
0.49 i mostFalse 4
-0.83 i mostTrue 1
0.51 i mostTrue 2
-0.38 i mostTrue 3
0.73 i mostTrue 4
-0.08 i namedFalse saidFalse False
-0.61 i namedFalse saidFalse True
0.57 i namedFalse saidTrue False
-0.1 i namedFalse saidTrue True
0.17 i namedTrue saidFalse False
-0.45 i namedTrue saidFalse True
0.3 i namedTrue saidTrue False
0.05 i namedTrue saidTrue True
-0.04 i nested after nominal
-0.02 i nested owner nominal
-0.18 i nested subject nominal
0.34 i object firstFalse hereFalse far0
-0.54 i object firstFalse hereFalse far1
-0.1 i object firstFalse hereFalse far2
0.11 i object firstFalse hereTrue far0
0.13 i object firstTrue hereFalse far0
0.36 i object firstTrue hereFalse far1
-0.39 i object firstTrue hereTrue far0
-0.1 i object last after far0
0.06 i object last after far2
0.16 i object last object far0
-0.07 i object last object far1
0.59 i object last object far2
-0.05 i object last owner far0
-0.36 i object last owner far1
-0.31 i object last owner far2
0.21 i object last self far2
-0.22 i object last subject far0
0.25 i object last subject far1
-0.65 i object last subject far2
-0.37 i owner firstFalse hereFalse far0
-0.1 i owner firstFalse hereFalse far2
-0.58 i owner firstFalse hereTrue far0
-0.1 i owner firstTrue hereFalse far1
0.03 i owner firstTrue hereTrue far0
-0.33 i owner last after far0
-0.2 i owner last after far1
0.04 i owner last after far2
0.22 i owner last object far0
-0.08 i owner last object far1
-0.38 i owner last object far2
-0.54 i owner last owner far0
0.2 i owner last owner far1
0.22 i owner last owner far2
-0.3 i owner last self far0
-0.09 i owner last self far1
0.16 i owner last self far2
0.03 i owner last subject far0
0.09 i owner last subject far1
-0.14 i owner last subject far2
-0.36 i quote FalseTrue he
-0.27 i quote FalseTrue i
-0.24 i quote FalseTrue name
-0.63 i quote FalseTrue nominal
-0.08 i quote FalseTrue she
-0.13 i quote FalseTrue they
0.8 i quote FalseTrue you
1.32 i quote TrueFalse he
-0.37 i quote TrueFalse i
0.62 i quote TrueFalse name
0.61 i quote TrueFalse nominal
0.66 i quote TrueFalse she
-0.17 i quote TrueFalse they
-0.2 i quote TrueFalse you
-1.03 i quote TrueTrue he
-0.32 i quote TrueTrue i
0.13 i quote TrueTrue name
-0.28 i quote TrueTrue nominal
-0.17 i quote TrueTrue they
1.06 i quote TrueTrue you
-0.98 i quote same he
2.62 i quote same i
-0.44 i quote same name
-0.58 i quote same nominal
-0.68 i quote same she
-0.76 i quote same they
0.37 i quote same we
-0.65 i quote same you
0.21 i rank0
0.03 i rank1
-0.08 i rank2
0.02 i rank4
0.03 i rank5
-0.37 i rank6
-0.99 i said he
-0.08 i said he she
0.36 i said he we
0.14 i said he we you
-0.39 i said he you
-0.93 i said she
0.15 i said she you
-1.4 i said they
-0.1 i said they you
-0.13 i said we
-0.78 i said you
0.12 i self firstFalse hereFalse far0
-0.12 i self firstFalse hereFalse far1
-0.19 i self firstFalse hereFalse far2
0.22 i self firstFalse hereTrue far0
0.03 i self firstTrue hereFalse far0
0.06 i self firstTrue hereFalse far1
0.23 i self firstTrue hereTrue far0
0.08 i self last after far0
-0.02 i self last after far1
-0.03 i self last after far2
0.05 i self last object far0
-0.08 i self last object far1
-0.03 i self last object far2
-0.1 i self last owner far0
-0.04 i self last owner far2
0.57 i self last subject far0
0.05 i self last subject far1
-0.08 i self last subject far2
0.12 i sex unsaid far0
0.05 i sex unsaid far1
-0.31 i sex unsaid far2
-0.13 i subject firstFalse hereFalse far0
0.04 i subject firstFalse hereFalse far1
0.14 i subject firstFalse hereTrue far0
0.37 i subject firstTrue hereFalse far0
0.18 i subject firstTrue hereFalse far1
-0.26 i subject firstTrue hereTrue far0
-0.4 i subject last after far0
-0.5 i subject last after far1
0.23 i subject last after far2
0.38 i subject last object far0
0.41 i subject last object far1
0.39 i subject last object far2
0.13 i subject last owner far1
-0.59 i subject last owner far2
0.21 i subject last self far0
0.19 i subject last self far1
0.09 i subject last self far2
-0.06 i subject last subject far0
-0.11 i subject last subject far2
0.58 name after firstFalse hereFalse far0
0.29 name after firstFalse hereFalse far1
0.41 name after firstFalse hereFalse far2
-0.6 name after firstFalse hereTrue far0
0.1 name after firstTrue hereFalse far0
-0.49 name after firstTrue hereFalse far1
-0.99 name after firstTrue hereTrue far0
0.07 name after last after far0
-0.27 name after last after far1
0.8 name after last after far2
-0.53 name after last object far0
0.18 name after last object far1
-0.11 name after last object far2
-0.16 name after last owner far0
-0.31 name after last owner far1
0.4 name after last owner far2
0.53 name after last self far0
-0.08 name after last self far2
-0.82 name after last subject far0
0.22 name after last subject far1
-0.59 name after last subject far2
-0.76 name agreeing0 False
0.76 name agreeing0 True
0.17 name agreeing0 far0 of1
0.16 name agreeing0 far0 of2
0.29 name agreeing0 far0 of3
0.45 name agreeing0 far1 of1
0.24 name agreeing0 far1 of2
-0.19 name agreeing0 far1 of3
0.04 name agreeing0 far2 of1
-0.23 name agreeing0 far2 of2
-0.06 name agreeing0 far2 of3
0.18 name agreeing0 far3 of1
0.17 name agreeing0 far3 of2
-0.08 name agreeing0 far3 of3
-0.59 name agreeing0 far4 of1
-0.02 name agreeing0 far4 of2
0.14 name agreeing0 far4 of3
-0.31 name agreeing0 far5 of1
-0.29 name agreeing0 far5 of2
-0.08 name agreeing0 far5 of3
-0.57 name agreeing1 False
0.8 name agreeing1 True
-0.17 name agreeing1 far0 of2
0.31 name agreeing1 far0 of3
-0.02 name agreeing1 far1 of2
0.07 name agreeing1 far1 of3
-0.16 name agreeing1 far2 of2
0.21 name agreeing1 far2 of3
-0.28 name agreeing1 far3 of2
0.1 name agreeing1 far3 of3
0.35 name agreeing1 far4 of2
0.08 name agreeing1 far4 of3
-0.05 name agreeing1 far5 of2
-0.2 name agreeing1 far5 of3
-0.38 name agreeing2 False
0.75 name agreeing2 True
-0.23 name agreeing2 far0 of3
-0.28 name agreeing2 far1 of3
0.51 name agreeing2 far2 of3
0.17 name agreeing2 far3 of3
0.03 name agreeing2 far4 of3
0.17 name agreeing2 far5 of3
-1.08 name agreeing3 False
0.11 name agreeing3 True
-0.66 name agreeing3 far0 of3
-0.17 name agreeing3 far1 of3
-0.25 name agreeing3 far2 of3
-0.07 name agreeing3 far3 of3
0.19 name agreeing3 far5 of3
-0.23 name apart0 after after
-0.52 name apart0 object after
-0.08 name apart0 object object
0.42 name apart0 object subject
-0.12 name apart0 subject after
-0.44 name apart0 subject object
-0.83 name apart0 subject subject
0.41 name apart1 after after
-0.74 name apart1 after object
-0.08 name apart1 after owner
-0.24 name apart1 after subject
1.18 name apart1 object after
0.8 name apart1 object object
1.43 name apart1 object owner
0.18 name apart1 object self
0.38 name apart1 object subject
-0.09 name apart1 owner subject
-0.02 name apart1 subject after
0.04 name apart1 subject object
-0.13 name apart1 subject owner
0.57 name apart1 subject subject
-0.39 name apart2 after object
-0.04 name apart2 after owner
-0.2 name apart2 after subject
1.06 name apart2 object after
0.11 name apart2 object object
0.19 name apart2 object owner
-0.5 name apart2 object subject
-0.09 name apart2 owner after
-0.16 name apart2 owner object
-0.17 name apart2 owner subject
-0.14 name apart2 subject after
0.5 name apart2 subject object
0.34 name apart2 subject owner
0.23 name apart2 subject subject
-0.07 name apart3 after after
-0.33 name apart3 after object
-0.08 name apart3 after owner
-0.1 name apart3 after subject
-0.16 name apart3 object after
-0.23 name apart3 object owner
0.13 name apart3 object subject
-0.06 name apart3 owner after
-0.02 name apart3 owner object
-0.02 name apart3 owner owner
-0.04 name apart3 owner subject
0.54 name apart3 subject after
0.72 name apart3 subject object
-0.36 name apart3 subject subject
-0.24 name apart4 after after
-0.05 name apart4 after object
-0.02 name apart4 after owner
-0.13 name apart4 after subject
-0.8 name apart4 object after
0.04 name apart4 object object
-0.29 name apart4 object owner
-0.13 name apart4 object subject
-0.02 name apart4 owner owner
-0.06 name apart4 owner subject
-0.18 name apart4 subject after
0.09 name apart4 subject object
-0.06 name apart4 subject owner
0.28 name apart4 subject subject
-0.15 name apart5 after after
0.39 name apart5 after object
-0.81 name apart5 after subject
-0.13 name apart5 object after
-0.39 name apart5 object object
-0.59 name apart5 object owner
-0.05 name apart5 object subject
-0.02 name apart5 owner object
-0.05 name apart5 subject after
-0.1 name apart5 subject object
-0.18 name apart5 subject owner
-0.09 name apart5 subject subject
0.34 name apart6 after after
0.58 name apart6 after object
0.08 name apart6 after owner
-0.07 name apart6 after self
0.67 name apart6 after subject
-0.57 name apart6 object after
-0.64 name apart6 object object
-0.02 name apart6 object owner
-0.28 name apart6 object subject
0.15 name apart6 owner after
0.14 name apart6 owner object
-0.02 name apart6 owner subject
0.59 name apart6 subject after
-0.39 name apart6 subject object
-0.32 name apart6 subject owner
-0.15 name apart6 subject subject
-0.03 name between about
-0.98 name between and
-0.29 name between being -
-0.03 name between knew
0.03 name between know,
2.07 name between mark  -
-0.47 name between mark ( -
0.88 name between mark , -
0.67 name between mark -- -
-0.32 name between mark . -
0.12 name between mark .” -
-0.12 name between mark : -
-0.09 name between mark ; -
-0.06 name between mark ? -
0.1 name between mark in -
-0.29 name between mark of -
0.59 name between mark or -
-0.02 name between mark to -
0.66 name between named
-0.14 name between say,
0.32 name between words
-0.12 name block0 far0
-0.39 name block0 far2
0.09 name block1 far1
0.25 name block1 far2
-0.21 name block2 far2
-1.28 name count1
-0.25 name count2
0.25 name count4
0.91 name count5
-0.56 name differ
-0.9 name differ lastFalse size1
-0.61 name differ lastFalse size2
0.95 name differ lastTrue size0
-0.56 name differ sexFalse
-0.56 name differ titlesFalse saidTrue
1.72 name equal
-0.7 name equal lastTrue size0
0.81 name equal lastTrue size1
1.14 name equal lastTrue size2
0.47 name equal lastTrue size3
1.72 name equal sexFalse
0.83 name equal titlesFalse saidFalse
0.89 name equal titlesFalse saidTrue
-0.12 name far0
0.09 name far1
0.06 name far2
0.18 name far3
-0.02 name far4
-0.57 name far5
-0.11 name last he - far0
0.44 name last he - far1
0.44 name last he - far2
0.42 name last i - far0
-0.54 name last i - far1
0.18 name last i - far2
-1.64 name last name - far0
0.45 name last name - far1
0.43 name last name - far2
0.4 name last nominal a far0
0.31 name last nominal a far1
-0.85 name last nominal a far2
-0.04 name last nominal bare far0
0.32 name last nominal bare far1
0.09 name last nominal bare far2
0.54 name last nominal number far0
-0.25 name last nominal number far1
-0.61 name last nominal number far2
0.63 name last nominal owner far0
0.03 name last nominal owner far1
0.37 name last nominal owner far2
-0.37 name last nominal the far0
-0.12 name last nominal the far1
-0.5 name last nominal the far2
-0.31 name last she - far0
-0.17 name last she - far1
0.38 name last she - far2
-0.51 name last they - far0
-0.16 name last they - far1
-0.71 name last they - far2
0.35 name last we - far0
-0.59 name last we - far1
0.44 name last we - far2
0.52 name last you - far0
0.38 name last you - far1
-0.03 name last you - far2
-1.27 name many clash True
-0.09 name many same False
0.96 name many unsaid False
0.63 name many unsaid None
-0.59 name many unsaid True
0.08 name mostFalse 2
0.41 name mostFalse 3
0.08 name mostFalse 4
0.05 name mostTrue 1
0.04 name mostTrue 2
-0.4 name mostTrue 3
-0.62 name mostTrue 4
-0.42 name namedFalse saidFalse False
-1.04 name namedFalse saidFalse True
0.95 name namedTrue saidFalse False
0.14 name namedTrue saidFalse True
-0.18 name nested after name
0.1 name nested after nominal
-1.69 name nested object name
0.22 name nested object nominal
-0.05 name nested owner nominal
-1.28 name nested subject name
-0.22 name nested subject nominal
0.15 name object firstFalse hereFalse far0
-0.34 name object firstFalse hereFalse far1
-0.43 name object firstFalse hereFalse far2
0.42 name object firstFalse hereTrue far0
0.08 name object firstTrue hereFalse far0
0.2 name object firstTrue hereTrue far0
0.08 name object last after far0
0.22 name object last after far1
0.26 name object last after far2
-0.14 name object last object far0
-0.41 name object last object far2
0.43 name object last owner far0
-0.1 name object last owner far1
-0.38 name object last owner far2
0.5 name object last self far0
-0.23 name object last self far1
-0.4 name object last self far2
-0.03 name object last subject far0
-0.23 name object last subject far1
0.5 name object last subject far2
0.06 name owner firstFalse hereFalse far0
-0.06 name owner firstFalse hereFalse far2
-0.31 name owner firstFalse hereTrue far0
0.03 name owner firstTrue hereFalse far0
0.26 name owner firstTrue hereFalse far1
-0.23 name owner firstTrue hereTrue far0
0.23 name owner last after far2
-0.07 name owner last object far0
-0.55 name owner last object far1
-0.36 name owner last object far2
0.13 name owner last owner far0
1.09 name owner last owner far1
0.31 name owner last owner far2
-0.5 name owner last subject far0
-0.27 name owner last subject far1
-0.25 name owner last subject far2
0.21 name part
-0.31 name part lastFalse size2
-1.58 name part lastFalse size3
1.33 name part lastTrue size1
0.67 name part lastTrue size2
0.21 name part lastTrue size3
0.95 name part sexFalse
-0.73 name part sexTrue
0.07 name part titlesFalse saidFalse
0.24 name part titlesFalse saidTrue
-0.09 name part titlesTrue saidTrue
-0.89 name quote FalseTrue -
0.59 name quote FalseTrue i
-0.33 name quote FalseTrue we
0.79 name quote FalseTrue you
0.19 name quote TrueFalse -
0.74 name quote TrueFalse i
0.53 name quote TrueFalse we
-0.77 name quote TrueTrue -
-0.3 name quote TrueTrue i
-0.14 name quote TrueTrue we
0.12 name quote TrueTrue you
-0.06 name quote same -
-0.97 name quote same i
0.15 name quote same we
-0.02 name quote same you
0.33 name rank0
-0.15 name rank1
-0.63 name rank2
-0.02 name rank3
0.13 name rank4
0.09 name rank5
-0.13 name rank6
-0.65 name sex clash far0
-0.86 name sex clash far1
-1.16 name sex clash far2
0.51 name sex same far0
0.89 name sex same far1
1.02 name sex same far2
0.03 name sex unsaid far0
0.06 name sex unsaid far1
-0.21 name sex unsaid far2
-0.49 name share
-0.1 name share lastFalse size2
-1.22 name share lastFalse size3
0.76 name share lastTrue size2
0.06 name share lastTrue size3
-0.38 name share sexFalse
-0.12 name share sexTrue
-0.09 name share titlesFalse saidFalse
-0.4 name share titlesFalse saidTrue
0.31 name subject firstFalse hereFalse far0
0.34 name subject firstFalse hereFalse far1
-0.27 name subject firstFalse hereFalse far2
0.43 name subject firstFalse hereTrue far0
0.44 name subject firstTrue hereFalse far0
0.03 name subject firstTrue hereFalse far1
-0.79 name subject firstTrue hereTrue far0
0.62 name subject last after far0
-0.15 name subject last after far1
-0.2 name subject last after far2
0.42 name subject last object far0
0.18 name subject last object far1
-0.42 name subject last object far2
-0.35 name subject last owner far0
0.87 name subject last owner far1
0.22 name subject last owner far2
0.06 name subject last self far0
-0.37 name subject last self far1
0.12 name subject last self far2
-0.37 name subject last subject far0
-0.16 name subject last subject far1
0.2 name title
0.08 name title lastTrue size1
0.12 name title lastTrue size2
0.41 name title sexFalse
-0.2 name title sexTrue
0.92 name title titlesFalse saidFalse
0.78 name title titlesFalse saidTrue
-1.5 name title titlesTrue saidTrue
-0.12 name unnamed he
-0.89 name unnamed he+i
-0.06 name unnamed he+she
0.14 name unnamed he+you
0.35 name unnamed i
-0.92 name unnamed i+she
-0.06 name unnamed i+we
0.99 name unnamed i+you
0.52 name unnamed nominal
0.19 name unnamed she
0.23 name unnamed she+you
-1.12 name unnamed they
0.24 name unnamed they+we
0.35 name unnamed they+you
-0.68 name unnamed we
0.07 name unnamed we+you
-0.7 name unnamed you
0.08 new he
0.05 new he - after
-0.55 new he - object
0.26 new he - owner
0.5 new he - self
-0.18 new he - subject
-0.29 new he agreeing1
-0.05 new he agreeing2
0.42 new he agreeing3
-0.27 new he he anyFalse
0.11 new he he anyTrue
-0.72 new he him anyFalse
0.05 new he him anyTrue
-0.28 new he himself anyFalse
0.78 new he himself anyTrue
0.13 new he his anyFalse
0.27 new he his anyTrue
0.08 new he manyFalse -
-0.29 new he of1
-0.05 new he of2
-0.1 new he of3
0.52 new he of4
-0.06 new he quoteFalse
0.13 new he quoteTrue
0.14 new i
-0.37 new i - after
0.09 new i - object
1.12 new i - owner
-0.34 new i - self
-0.36 new i - subject
0.22 new i agreeing1
-0.07 new i agreeing3
-0.39 new i i anyFalse
-0.25 new i i anyTrue
0.14 new i manyFalse -
0.62 new i me anyFalse
-0.61 new i me anyTrue
4.02 new i mine anyTrue
-1.12 new i my anyFalse
-1.78 new i my anyTrue
-0.34 new i myself anyTrue
0.22 new i of1
-0.06 new i of4
-0.3 new i quoteFalse
0.44 new i quoteTrue
0.38 new name
0.7 new name - after
-0.07 new name - object
0.24 new name - owner
-0.5 new name - subject
0.11 new name agreeing0
-0.04 new name agreeing1
-0.14 new name agreeing2
0.44 new name agreeing3
0.27 new name manyFalse -
0.1 new name manyNone -
0.06 new name of1
0.31 new name of2
0.04 new name of3
-0.02 new name of4
0.08 new name quoteFalse
0.3 new name quoteTrue
-0.79 new name sharedFalse 0
0.53 new name sharedFalse 1
0.43 new name sharedFalse 2
0.85 new name sharedFalse 3
-0.19 new name sharedTrue 1
-0.42 new name sharedTrue 2
-0.02 new name sharedTrue 3
0.71 new nominal
0.13 new nominal a after
0.02 new nominal a object
0.08 new nominal a owner
0.25 new nominal a subject
0.21 new nominal agreeing0
-0.41 new nominal agreeing1
0.3 new nominal agreeing2
0.61 new nominal agreeing3
0.4 new nominal bare after
-0.29 new nominal bare object
0.24 new nominal bare owner
-0.16 new nominal bare subject
0.34 new nominal head=000
0.47 new nominal head=acquaintances
-0.42 new nominal head=actor
0.2 new nominal head=adult
-0.7 new nominal head=adults
0.06 new nominal head=advisor
0.59 new nominal head=agent
-0.38 new nominal head=agents
-0.28 new nominal head=al
-0.42 new nominal head=all
0.53 new nominal head=ambassador
-0.23 new nominal head=ambersons
-0.07 new nominal head=american
0.58 new nominal head=americans
-0.44 new nominal head=ancestor
0.41 new nominal head=ancestors
0.27 new nominal head=angels
-0.65 new nominal head=another
1.25 new nominal head=anybody
0.45 new nominal head=anyone
-0.23 new nominal head=appellants
0.05 new nominal head=architect
0.28 new nominal head=aristo
0.65 new nominal head=aristos
-0.32 new nominal head=artist
0.35 new nominal head=artists
-0.29 new nominal head=ashburnhams
0.39 new nominal head=assistant
0.02 new nominal head=astor
0.37 new nominal head=attache
-0.56 new nominal head=attendees
-0.06 new nominal head=attorney
0.32 new nominal head=audiences
-0.08 new nominal head=aunt
-0.09 new nominal head=author
0.16 new nominal head=authorities
-0.35 new nominal head=authors
-0.05 new nominal head=babies
0.76 new nominal head=baby
-0.49 new nominal head=beings
-0.36 new nominal head=benbow
-0.18 new nominal head=body
0.06 new nominal head=borrowers
0.27 new nominal head=boss
0.05 new nominal head=boy
0.65 new nominal head=boys
-0.2 new nominal head=brahmins
0.76 new nominal head=brother
0.13 new nominal head=brother-in-law
-0.15 new nominal head=brothers
0.76 new nominal head=butler
-0.96 new nominal head=candidate
0.99 new nominal head=candidates
-0.57 new nominal head=captain
0.29 new nominal head=carpenter
-0.46 new nominal head=catholic
-0.75 new nominal head=celebrities
-1.01 new nominal head=chairman
-0.15 new nominal head=chambers
-0.92 new nominal head=chap
0.76 new nominal head=characters
-0.37 new nominal head=child
0.16 new nominal head=children
0.35 new nominal head=citizen
0.32 new nominal head=citizens
0.34 new nominal head=class
0.19 new nominal head=classmate
-0.32 new nominal head=clergyman
0.77 new nominal head=clerk
0.59 new nominal head=clerks
0.06 new nominal head=client
-0.26 new nominal head=clients
0.02 new nominal head=coach
0.28 new nominal head=colliers
0.68 new nominal head=colonel
-0.36 new nominal head=colts
0.78 new nominal head=commander
-0.49 new nominal head=companion
1.03 new nominal head=companions
0.35 new nominal head=company
-0.19 new nominal head=composer
-1.14 new nominal head=comrade
0.13 new nominal head=constable
0.32 new nominal head=cook
0.15 new nominal head=corporal
-0.15 new nominal head=correspondent
0.06 new nominal head=counsellor
-0.41 new nominal head=couple
0.21 new nominal head=cousin
-0.05 new nominal head=creature
-0.09 new nominal head=crew
0.62 new nominal head=critics
1.56 new nominal head=crowd
0.32 new nominal head=crowds
-0.06 new nominal head=curator
0.58 new nominal head=customer
1.14 new nominal head=customers
-0.39 new nominal head=dad
-0.41 new nominal head=dandy
0.42 new nominal head=daughter
-1.01 new nominal head=daughters
-0.37 new nominal head=dead
-0.95 new nominal head=dear
-0.47 new nominal head=defendant
0.26 new nominal head=deities
-0.77 new nominal head=deity
-0.19 new nominal head=descendants
-0.73 new nominal head=director
0.07 new nominal head=doctor
0.12 new nominal head=doctors
0.83 new nominal head=driver
0.51 new nominal head=drivers
-0.22 new nominal head=drummer
-0.49 new nominal head=duke
0.21 new nominal head=earl
0.18 new nominal head=editor
-0.36 new nominal head=editors
0.68 new nominal head=eldest
-0.23 new nominal head=elphbergs
0.25 new nominal head=else
-0.26 new nominal head=emperor
-0.44 new nominal head=employees
0.39 new nominal head=employer
-0.15 new nominal head=enemy
-1.08 new nominal head=engineer
-0.33 new nominal head=englishman
1 new nominal head=everybody
-0.32 new nominal head=everyone
-0.06 new nominal head=experts
-0.06 new nominal head=faculty
0.4 new nominal head=families
0.21 new nominal head=family
-0.3 new nominal head=fan
0.49 new nominal head=fans
-0.34 new nominal head=farmer
0.42 new nominal head=father
0.32 new nominal head=fathers
0.58 new nominal head=feller
-0.29 new nominal head=fellow
0.07 new nominal head=fellows
0.02 new nominal head=female
-1.14 new nominal head=figure
-0.8 new nominal head=first
0.33 new nominal head=folk
0.27 new nominal head=folks
-0.61 new nominal head=fool
-0.73 new nominal head=foreigners
-0.3 new nominal head=friend
0.46 new nominal head=friends
0.08 new nominal head=fuwalda
-0.31 new nominal head=gang
0.71 new nominal head=gardener
-0.31 new nominal head=general
0.04 new nominal head=generation
0.03 new nominal head=gentleman
0.71 new nominal head=gentlemen
0.2 new nominal head=german
-0.21 new nominal head=girl
0.28 new nominal head=girls
0.2 new nominal head=god
0.75 new nominal head=governess
0.65 new nominal head=governor
0.15 new nominal head=governors
0.16 new nominal head=grandchildren
0.33 new nominal head=grandfather
0.18 new nominal head=grandmother
0.21 new nominal head=grandson
0.29 new nominal head=greeks
-0.22 new nominal head=group
-0.07 new nominal head=groups
0.36 new nominal head=guardian
-0.62 new nominal head=guest
-0.35 new nominal head=guests
0.18 new nominal head=guide
-1.27 new nominal head=guy
-0.45 new nominal head=head
0.31 new nominal head=heir
0.43 new nominal head=hero
-0.56 new nominal head=honor
0.31 new nominal head=horse
0.15 new nominal head=horses
0.24 new nominal head=host
-0.35 new nominal head=hostess
-0.75 new nominal head=house
0.8 new nominal head=housekeeper
0.19 new nominal head=houses
0.06 new nominal head=hunter
0.48 new nominal head=husband
0.09 new nominal head=husbands
0.14 new nominal head=indian
0.25 new nominal head=indians
-0.11 new nominal head=individual
0.25 new nominal head=individuals
-0.77 new nominal head=infant
0.5 new nominal head=inhabitants
0.2 new nominal head=instructor
0.09 new nominal head=interpreter
-1.81 new nominal head=it
-0.72 new nominal head=its
-0.23 new nominal head=jesuit
-0.43 new nominal head=judge
0.17 new nominal head=kid
0.15 new nominal head=kids
0.62 new nominal head=king
0.39 new nominal head=kings
0.52 new nominal head=knight
0.62 new nominal head=knights
-0.34 new nominal head=lad
-0.54 new nominal head=ladies
-0.21 new nominal head=lads
-0.25 new nominal head=lady
-0.15 new nominal head=landlord
0.23 new nominal head=lawyer
-0.65 new nominal head=leader
1.17 new nominal head=librarians
0.42 new nominal head=lieutenant
0.14 new nominal head=locals
-0.85 new nominal head=lodger
0.23 new nominal head=lodgers
1.21 new nominal head=lord
-0.09 new nominal head=lords
0.02 new nominal head=lover
0.23 new nominal head=lovers
0.32 new nominal head=ma
0.31 new nominal head=magician
-0.17 new nominal head=magistrate
0.06 new nominal head=maid
0.45 new nominal head=maids
-0.29 new nominal head=major
0.33 new nominal head=majority
-0.43 new nominal head=mama
-1.24 new nominal head=mamma
0.75 new nominal head=man
0.22 new nominal head=manager
-0.55 new nominal head=mankind
0.47 new nominal head=many
-0.06 new nominal head=master
-0.4 new nominal head=mate
-0.62 new nominal head=mates
-0.54 new nominal head=mathematician
-0.14 new nominal head=mayor
-1.09 new nominal head=member
-0.84 new nominal head=members
0.86 new nominal head=men
-0.11 new nominal head=mentor
0.23 new nominal head=migrants
-0.34 new nominal head=millions
0.62 new nominal head=miners
-0.38 new nominal head=minister
-0.47 new nominal head=miss
-0.91 new nominal head=mistress
0.56 new nominal head=monk
0.47 new nominal head=monks
0.35 new nominal head=more
-1 new nominal head=moriori
0.26 new nominal head=most
0.3 new nominal head=mother
0.17 new nominal head=mothers
0.03 new nominal head=mountains
0.9 new nominal head=mr
-0.23 new nominal head=mrs
-0.44 new nominal head=mum
-0.44 new nominal head=mummer
-0.37 new nominal head=musicians
0.07 new nominal head=nana
0.56 new nominal head=negro
0.09 new nominal head=neighbors
0.1 new nominal head=neighbour
0.83 new nominal head=neighbours
-0.44 new nominal head=nephew
-0.83 new nominal head=niece
0.45 new nominal head=nobleman
1.51 new nominal head=nobody
0.29 new nominal head=nominee
0.32 new nominal head=number
0.36 new nominal head=numbers
-0.06 new nominal head=nurse
0.26 new nominal head=nurses
0.66 new nominal head=observer
-0.27 new nominal head=officer
-0.37 new nominal head=officers
0.25 new nominal head=officials
0.03 new nominal head=one
0.65 new nominal head=opponents
-1.19 new nominal head=other
0.22 new nominal head=others
0.18 new nominal head=owner
0.2 new nominal head=owners
-0.34 new nominal head=pa
0.41 new nominal head=painters
-1.05 new nominal head=papa
-0.16 new nominal head=parent
-0.26 new nominal head=parents
0.13 new nominal head=parson
-0.34 new nominal head=participant
0.7 new nominal head=partner
0.51 new nominal head=party
-0.5 new nominal head=passenger
1.14 new nominal head=passengers
-0.28 new nominal head=patient
0.24 new nominal head=patients
0.24 new nominal head=patrons
0.51 new nominal head=peasant
0.46 new nominal head=peasants
0.45 new nominal head=people
0.41 new nominal head=person
-0.51 new nominal head=personage
0.69 new nominal head=persons
0.62 new nominal head=philosopher
0.17 new nominal head=pilot
0.34 new nominal head=plaintiff
-0.9 new nominal head=plaintiffs
0.67 new nominal head=player
-0.77 new nominal head=players
1.17 new nominal head=poet
-0.5 new nominal head=poets
0.35 new nominal head=policeman
0.26 new nominal head=politicians
-0.35 new nominal head=pontifex
-0.22 new nominal head=pop
0.34 new nominal head=population
0.48 new nominal head=porter
-0.29 new nominal head=poster
0.81 new nominal head=practitioner
0.03 new nominal head=prefect
-0.61 new nominal head=president
0.09 new nominal head=priest
0.15 new nominal head=priests
0.19 new nominal head=prince
0.58 new nominal head=princess
-1.66 new nominal head=professor
0.36 new nominal head=prophet
-0.37 new nominal head=proprietor
0.32 new nominal head=prospector
-0.8 new nominal head=protege
0.07 new nominal head=psychologist
0.52 new nominal head=public
-0.14 new nominal head=queen
0.02 new nominal head=rabbit
-0.6 new nominal head=rassendylls
2.46 new nominal head=reader
0.82 new nominal head=readers
0.15 new nominal head=rector
0.22 new nominal head=refugees
0.33 new nominal head=relatives
-0.37 new nominal head=researchers
0.17 new nominal head=residents
-0.81 new nominal head=respondent
-0.42 new nominal head=respondents
-0.1 new nominal head=rest
-0.69 new nominal head=riders
-0.25 new nominal head=rival
0.29 new nominal head=sailor
-0.08 new nominal head=sailors
-0.24 new nominal head=salesman
0.15 new nominal head=saloon-keeper
-0.06 new nominal head=sample
-0.54 new nominal head=savages
-0.4 new nominal head=scholars
-1.08 new nominal head=schoolboy
-0.27 new nominal head=scientists
0.02 new nominal head=sea
0.32 new nominal head=seaman
-0.73 new nominal head=secretary
0.44 new nominal head=seller
0.12 new nominal head=sergeant
-0.06 new nominal head=servant
0.31 new nominal head=servants
0.13 new nominal head=settlers
-0.02 new nominal head=shepherd
-0.69 new nominal head=sir
-0.02 new nominal head=sister
-0.41 new nominal head=sister-in-law
-0.42 new nominal head=sisters
-0.43 new nominal head=soldier
0.32 new nominal head=soldiers
0.1 new nominal head=solicitor
0.64 new nominal head=some
1.33 new nominal head=somebody
-0.11 new nominal head=someone
0.1 new nominal head=son
0.29 new nominal head=souls
0.13 new nominal head=speaker
1.15 new nominal head=speakers
0.52 new nominal head=squire
-0.46 new nominal head=staff
-0.54 new nominal head=star
-0.64 new nominal head=stepsister
-0.57 new nominal head=stranger
0.04 new nominal head=strangers
0.04 new nominal head=stripling
-1.29 new nominal head=student
-0.13 new nominal head=students
0.8 new nominal head=subjects
-0.09 new nominal head=successor
-0.93 new nominal head=suh
-0.78 new nominal head=surgeon
-0.03 new nominal head=teacher
0.17 new nominal head=teachers
-0.75 new nominal head=teenager
-0.76 new nominal head=theodorus
-0.54 new nominal head=thing
0.38 new nominal head=those
0.32 new nominal head=thousands
-0.02 new nominal head=three
0.03 new nominal head=tourists
0.41 new nominal head=travelers
-0.34 new nominal head=traveller
0.44 new nominal head=tribe
-0.14 new nominal head=troops
-0.7 new nominal head=tsar
0.44 new nominal head=tutor
-0.2 new nominal head=two
-0.43 new nominal head=uncle
-0.4 new nominal head=undertaker
-0.05 new nominal head=urchin
0.83 new nominal head=user
-0.09 new nominal head=users
0.14 new nominal head=valet
-0.44 new nominal head=victim
-0.18 new nominal head=victims
-1.17 new nominal head=visitor
0.36 new nominal head=visitors
-0.38 new nominal head=voice
0.3 new nominal head=voters
-0.14 new nominal head=waggoner
-0.62 new nominal head=widow
-0.93 new nominal head=widower
-0.33 new nominal head=wife
-0.18 new nominal head=wilcoxes
-0.31 new nominal head=wizard
-0.23 new nominal head=wolfes
0.35 new nominal head=woman
1.43 new nominal head=women
0.06 new nominal head=worker
-0.12 new nominal head=workers
-0.24 new nominal head=workforce
0.76 new nominal head=workmen
0.41 new nominal head=world
-0.41 new nominal head=wretch
-1.16 new nominal head=writer
-0.41 new nominal head=writers
-0.51 new nominal head=yeh
-0.17 new nominal head=yer
-0.41 new nominal head=young
-0.05 new nominal head=youngest
0.12 new nominal head=youth
-0.37 new nominal head=youths
-0.15 new nominal headFalse a
0.15 new nominal headFalse bare
0.36 new nominal headFalse number
-0.02 new nominal headFalse owner
-0.04 new nominal headFalse the
0.63 new nominal headTrue a
0.03 new nominal headTrue bare
-0.07 new nominal headTrue number
0.04 new nominal headTrue owner
-0.23 new nominal headTrue the
0.37 new nominal kinFalse a False
0.28 new nominal kinFalse bare False
0.34 new nominal kinFalse number False
-0.11 new nominal kinFalse owner False
-0.29 new nominal kinFalse the False
0.12 new nominal kinTrue a False
-0.1 new nominal kinTrue bare False
-0.05 new nominal kinTrue number False
0.53 new nominal kinTrue owner False
-0.4 new nominal kinTrue owner True
0.02 new nominal kinTrue the False
0.32 new nominal manyFalse a
0.22 new nominal manyFalse bare
-0.34 new nominal manyFalse number
-0.14 new nominal manyFalse owner
-0.06 new nominal manyNone a
-0.37 new nominal manyNone bare
-0.13 new nominal manyNone number
-0.25 new nominal manyNone owner
-0.27 new nominal manyNone the
0.22 new nominal manyTrue a
0.33 new nominal manyTrue bare
0.76 new nominal manyTrue number
0.4 new nominal manyTrue owner
0.26 new nominal number after
0.05 new nominal number object
-0.29 new nominal of1
0.25 new nominal of2
0.11 new nominal of3
0.64 new nominal of4
0.6 new nominal otherFalse a
0.09 new nominal otherFalse bare
-0.14 new nominal otherFalse number
-0.51 new nominal otherFalse owner
0.07 new nominal otherFalse the
-0.11 new nominal otherTrue a
0.09 new nominal otherTrue bare
0.43 new nominal otherTrue number
0.52 new nominal otherTrue owner
-0.33 new nominal otherTrue the
0.21 new nominal owner after
-0.03 new nominal owner object
-0.15 new nominal owner subject
0.24 new nominal quoteFalse
0.47 new nominal quoteTrue
0.2 new nominal the after
-0.13 new nominal the object
-0.15 new nominal the owner
-0.19 new nominal the subject
-0.72 new nominal words0 owner
-0.91 new nominal words0 the
0.46 new nominal words1 a
0.42 new nominal words1 bare
-0.33 new nominal words1 number
0.12 new nominal words1 owner
0.18 new nominal words1 the
-0.06 new nominal words2 a
-0.13 new nominal words2 bare
0.25 new nominal words2 number
0.17 new nominal words2 owner
-0.05 new nominal words2 the
-0.27 new nominal words3 a
-0.1 new nominal words3 bare
0.38 new nominal words3 number
0.45 new nominal words3 owner
0.51 new nominal words3 the
0.27 new she
-0.05 new she - after
0.26 new she - object
0.29 new she - owner
0.27 new she - self
-0.5 new she - subject
-0.1 new she agreeing1
0.19 new she agreeing2
0.18 new she agreeing3
-0.67 new she her anyFalse
-0.64 new she her anyTrue
2.9 new she hers anyTrue
0.11 new she herself anyFalse
0.16 new she herself anyTrue
0.27 new she manyFalse -
-0.1 new she of1
0.19 new she of2
-0.18 new she of3
0.36 new she of4
-0.08 new she quoteFalse
0.36 new she quoteTrue
-0.65 new she she anyFalse
-0.66 new she she anyTrue
0.64 new they
0.1 new they - after
0.05 new they - object
0.4 new they - owner
0.17 new they - self
-0.08 new they - subject
-0.07 new they agreeing1
0.38 new they agreeing2
0.33 new they agreeing3
0.64 new they manyNone -
-0.07 new they of1
0.38 new they of2
0.07 new they of3
0.26 new they of4
0.3 new they quoteFalse
0.33 new they quoteTrue
-0.63 new they their anyFalse
-0.06 new they their anyTrue
0.03 new they them anyFalse
0.53 new they them anyTrue
-0.45 new they themselves anyFalse
0.62 new they themselves anyTrue
-0.59 new they they anyFalse
0.09 new they they anyTrue
0.29 new we
0.28 new we - after
0.02 new we - object
0.35 new we - owner
-0.14 new we - self
-0.23 new we - subject
-0.28 new we agreeing1
0.14 new we agreeing2
0.43 new we agreeing3
0.29 new we manyTrue -
-0.28 new we of1
0.14 new we of2
0.15 new we of3
0.27 new we of4
-0.53 new we our anyFalse
-0.38 new we our anyTrue
1.26 new we ours anyTrue
-0.14 new we ourselves anyTrue
0.22 new we quoteFalse
0.07 new we quoteTrue
-0.39 new we us anyFalse
0.55 new we us anyTrue
-0.45 new we we anyFalse
0.36 new we we anyTrue
-0.1 new you
0.07 new you - after
-0.45 new you - object
0.41 new you - owner
-0.13 new you - self
-0.74 new you agreeing1
-0.02 new you agreeing2
0.65 new you agreeing3
-0.1 new you manyNone -
-0.74 new you of1
-0.02 new you of2
-0.32 new you of3
0.98 new you of4
0.51 new you quoteFalse
-0.61 new you quoteTrue
-0.26 new you thou anyFalse
0.1 new you thou anyTrue
-0.12 new you thy anyTrue
-0.2 new you you anyFalse
-0.18 new you you anyTrue
-1.43 new you your anyFalse
-0.88 new you your anyTrue
2.73 new you yours anyTrue
0.07 nominal after firstFalse hereFalse far0
0.41 nominal after firstFalse hereFalse far1
-0.05 nominal after firstFalse hereFalse far2
-0.29 nominal after firstFalse hereTrue far0
-0.09 nominal after firstTrue hereFalse far0
-0.45 nominal after firstTrue hereFalse far1
-0.8 nominal after firstTrue hereTrue far0
-0.17 nominal after last after far0
-0.42 nominal after last after far1
0.58 nominal after last after far2
-0.53 nominal after last object far0
-0.34 nominal after last object far1
0.23 nominal after last object far2
0.12 nominal after last owner far1
-0.11 nominal after last owner far2
-0.29 nominal after last self far0
0.49 nominal after last self far1
-0.61 nominal after last self far2
-0.1 nominal after last subject far0
0.12 nominal after last subject far1
-0.14 nominal after last subject far2
-0.26 nominal ages differ
0.87 nominal ages same
0.27 nominal agreeing0 False
0.62 nominal agreeing0 True
0.36 nominal agreeing0 far0 of2
-0.11 nominal agreeing0 far0 of3
0.41 nominal agreeing0 far1 of1
-0.48 nominal agreeing0 far1 of2
0.11 nominal agreeing0 far1 of3
0.49 nominal agreeing0 far2 of1
0.33 nominal agreeing0 far2 of2
-0.29 nominal agreeing0 far2 of3
-0.34 nominal agreeing0 far3 of1
0.65 nominal agreeing0 far3 of2
-0.1 nominal agreeing0 far3 of3
-0.63 nominal agreeing0 far4 of1
-0.08 nominal agreeing0 far4 of2
-0.21 nominal agreeing0 far4 of3
0.42 nominal agreeing0 far5 of3
-0.55 nominal agreeing1 False
0.21 nominal agreeing1 True
0.05 nominal agreeing1 far0 of3
0.12 nominal agreeing1 far1 of2
-0.1 nominal agreeing1 far2 of2
-0.26 nominal agreeing1 far2 of3
-0.18 nominal agreeing1 far3 of2
0.36 nominal agreeing1 far3 of3
-0.24 nominal agreeing1 far4 of2
0.42 nominal agreeing1 far4 of3
-0.6 nominal agreeing1 far5 of2
0.1 nominal agreeing1 far5 of3
-0.41 nominal agreeing2 False
0.14 nominal agreeing2 True
-0.12 nominal agreeing2 far0 of3
0.03 nominal agreeing2 far2 of3
0.23 nominal agreeing2 far4 of3
-0.39 nominal agreeing2 far5 of3
-0.87 nominal agreeing3 False
-0.11 nominal agreeing3 True
-0.33 nominal agreeing3 far0 of3
-0.09 nominal agreeing3 far1 of3
-0.16 nominal agreeing3 far2 of3
-0.37 nominal agreeing3 far3 of3
0.18 nominal agreeing3 far4 of3
-0.21 nominal agreeing3 far5 of3
0.31 nominal apart0 after after
-0.57 nominal apart0 after owner
-0.31 nominal apart0 object after
-1.12 nominal apart0 object object
-1.33 nominal apart0 object owner
0.11 nominal apart0 object self
0.58 nominal apart0 object subject
-0.09 nominal apart0 owner object
-0.13 nominal apart0 subject after
-0.48 nominal apart0 subject object
-0.72 nominal apart0 subject owner
0.13 nominal apart0 subject subject
-0.59 nominal apart1 after after
-0.88 nominal apart1 after object
0.07 nominal apart1 after owner
0.44 nominal apart1 after self
0.17 nominal apart1 after subject
0.21 nominal apart1 object after
0.44 nominal apart1 object object
0.67 nominal apart1 object owner
0.41 nominal apart1 object self
0.13 nominal apart1 object subject
-0.29 nominal apart1 owner object
-0.04 nominal apart1 owner owner
-0.19 nominal apart1 owner subject
-0.15 nominal apart1 subject after
0.08 nominal apart1 subject object
-0.6 nominal apart1 subject owner
0.05 nominal apart1 subject self
0.13 nominal apart1 subject subject
0.46 nominal apart2 after object
-0.11 nominal apart2 after owner
-0.24 nominal apart2 after self
-0.45 nominal apart2 after subject
0.71 nominal apart2 object after
0.22 nominal apart2 object object
-0.08 nominal apart2 object owner
-0.18 nominal apart2 object self
-0.06 nominal apart2 object subject
-0.29 nominal apart2 owner after
-0.24 nominal apart2 owner object
0.04 nominal apart2 owner owner
-0.26 nominal apart2 owner subject
-0.36 nominal apart2 subject after
0.11 nominal apart2 subject object
0.54 nominal apart2 subject owner
0.14 nominal apart2 subject subject
0.26 nominal apart3 after after
-0.24 nominal apart3 after object
-0.14 nominal apart3 after owner
-0.25 nominal apart3 after self
-0.5 nominal apart3 after subject
-0.06 nominal apart3 object object
0.46 nominal apart3 object owner
-0.24 nominal apart3 object self
-0.18 nominal apart3 object subject
0.05 nominal apart3 owner object
-0.34 nominal apart3 owner owner
-0.3 nominal apart3 owner subject
0.12 nominal apart3 subject after
0.38 nominal apart3 subject object
0.61 nominal apart3 subject owner
-0.14 nominal apart3 subject subject
0.42 nominal apart4 after after
-0.07 nominal apart4 after object
0.05 nominal apart4 after owner
0.22 nominal apart4 after subject
0.04 nominal apart4 object after
0.53 nominal apart4 object object
0.02 nominal apart4 object owner
-0.08 nominal apart4 object subject
-0.09 nominal apart4 owner after
-0.2 nominal apart4 owner object
0.56 nominal apart4 owner owner
-0.32 nominal apart4 owner subject
-0.29 nominal apart4 subject after
0.13 nominal apart4 subject object
0.15 nominal apart4 subject owner
-0.59 nominal apart4 subject subject
-0.35 nominal apart5 after after
0.22 nominal apart5 after object
-0.25 nominal apart5 after owner
0.29 nominal apart5 after subject
-0.38 nominal apart5 object after
-0.09 nominal apart5 object object
-0.18 nominal apart5 object owner
0.12 nominal apart5 object self
0.27 nominal apart5 object subject
-0.06 nominal apart5 owner after
0.55 nominal apart5 owner object
0.34 nominal apart5 owner owner
-0.19 nominal apart5 owner subject
0.25 nominal apart5 subject after
-0.3 nominal apart5 subject object
0.55 nominal apart5 subject owner
0.27 nominal apart5 subject subject
-0.2 nominal apart6 after after
-0.02 nominal apart6 after object
0.95 nominal apart6 after owner
-0.22 nominal apart6 after self
0.18 nominal apart6 after subject
-0.05 nominal apart6 object after
0.08 nominal apart6 object object
0.39 nominal apart6 object owner
0.31 nominal apart6 object self
-0.43 nominal apart6 object subject
0.17 nominal apart6 owner after
0.11 nominal apart6 owner object
-0.05 nominal apart6 owner owner
0.82 nominal apart6 owner subject
0.34 nominal apart6 subject after
0.43 nominal apart6 subject object
-0.07 nominal apart6 subject owner
-0.07 nominal apart6 subject self
0.16 nominal apart6 subject subject
1.64 nominal between 're
-0.87 nominal between and
-0.17 nominal between being a
-0.47 nominal between being bare
0.43 nominal between being number
-0.66 nominal between being owner
0.07 nominal between being the
-0.05 nominal between for
-0.25 nominal between found
-0.05 nominal between from
-0.04 nominal between gave
-0.3 nominal between knew
-0.15 nominal between like
0.1 nominal between mark  a
0.84 nominal between mark  bare
-0.11 nominal between mark  number
0.54 nominal between mark  owner
0.31 nominal between mark  the
0.32 nominal between mark 'm a
-0.69 nominal between mark 's a
0.07 nominal between mark ( bare
0.53 nominal between mark ( the
1.76 nominal between mark , a
2.04 nominal between mark , bare
0.32 nominal between mark , number
-1 nominal between mark , owner
-0.22 nominal between mark , the
-0.28 nominal between mark -- a
-0.26 nominal between mark -- bare
-0.46 nominal between mark -- the
-0.1 nominal between mark . a
0.12 nominal between mark . bare
0.16 nominal between mark . number
0.03 nominal between mark . owner
-0.34 nominal between mark . the
-0.04 nominal between mark .” the
0.28 nominal between mark : a
1.06 nominal between mark : bare
-0.23 nominal between mark ; bare
-0.51 nominal between mark ; the
0.21 nominal between mark am a
0.42 nominal between mark am the
-0.31 nominal between mark as a
0.21 nominal between mark as bare
-0.1 nominal between mark as the
0.49 nominal between mark be a
-0.05 nominal between mark in the
0.77 nominal between mark is a
-0.3 nominal between mark is owner
0.31 nominal between mark is the
-0.03 nominal between mark of a
-0.02 nominal between mark of owner
-0.06 nominal between mark of the
-0.27 nominal between mark or bare
-0.17 nominal between mark or the
-0.06 nominal between mark to bare
-0.03 nominal between mark to owner
-0.35 nominal between mark to the
-0.23 nominal between mark ’s a
-0.27 nominal between met
-0.09 nominal between nor
-0.43 nominal between saw
-0.06 nominal between than
-0.24 nominal between that
-0.19 nominal between want
0.1 nominal between with
0.06 nominal between words
-0.13 nominal block0 far0
-0.08 nominal block0 far2
0.07 nominal block1 far1
-0.38 nominal block1 far2
-0.18 nominal block2 far2
0.03 nominal child agreeing0 False subject
0.02 nominal child agreeing0 True owner
0.02 nominal child agreeing2 False subject
0.02 nominal child agreeing2 True subject
0.06 nominal child far0 rank0
0.02 nominal child far1 rank0
0.02 nominal child far3 rank2
0.03 nominal child far4 rank2
0.02 nominal child far5 rank2
0.02 nominal child firstFalse hereFalse far0
0.02 nominal child firstFalse hereFalse far1
0.09 nominal child firstFalse hereFalse far2
0.02 nominal child firstFalse hereTrue far0
0.02 nominal child firstTrue hereTrue far0
0.05 nominal child mostFalse last name
0.03 nominal child mostTrue last he
0.02 nominal child mostTrue last name
0.04 nominal child mostTrue last she
0.08 nominal child opensFalse block0
0.02 nominal child opensFalse block1
0.03 nominal child opensFalse block2
0.02 nominal child opensTrue block1
0.03 nominal child opensTrue block2
-1.3 nominal count1
-0.27 nominal count2
0.11 nominal count3
0.33 nominal count4
0.41 nominal count5
0.02 nominal family agreeing0 False subject
0.02 nominal family agreeing1 True subject
0.02 nominal family agreeing2 False object
0.05 nominal family agreeing2 False subject
0.06 nominal family agreeing2 True object
0.12 nominal family agreeing2 True subject
0.02 nominal family far0 rank0
0.02 nominal family far1 rank1
0.02 nominal family far2 rank2
0.05 nominal family far4 rank2
0.2 nominal family far5 rank2
0.02 nominal family firstFalse hereFalse far1
0.32 nominal family firstFalse hereFalse far2
0.02 nominal family firstFalse hereTrue far0
0.04 nominal family mostFalse last he
0.11 nominal family mostFalse last name
0.05 nominal family mostFalse last nominal
0.02 nominal family mostFalse last she
0.04 nominal family mostFalse last you
0.02 nominal family mostTrue last he
0.02 nominal family mostTrue last i
0.02 nominal family mostTrue last name
0.02 nominal family mostTrue last nominal
0.03 nominal family mostTrue last she
0.07 nominal family opensFalse block0
0.07 nominal family opensFalse block1
0.17 nominal family opensFalse block2
0.07 nominal family opensTrue block2
-0.13 nominal far0
0.06 nominal far1
0.05 nominal far2
-0.34 nominal far4
-0.35 nominal far5
2.26 nominal head in name
0.72 nominal head none a far0
-0.06 nominal head none a far1
-0.61 nominal head none a far2
-0.45 nominal head none a far3
-0.05 nominal head none a namedFalse manyFalse
-0.47 nominal head none a namedFalse manyNone
0.47 nominal head none a namedFalse manyTrue
-0.3 nominal head none a namedTrue manyFalse
-0.38 nominal head none a namedTrue manyNone
0.33 nominal head none a namedTrue manyTrue
0.37 nominal head none bare far0
-0.32 nominal head none bare far1
-0.62 nominal head none bare far2
-0.09 nominal head none bare far3
-0.18 nominal head none bare namedFalse manyFalse
-0.14 nominal head none bare namedFalse manyNone
0.48 nominal head none bare namedFalse manyTrue
-0.08 nominal head none bare namedTrue manyFalse
-0.33 nominal head none bare namedTrue manyNone
-0.41 nominal head none bare namedTrue manyTrue
-0.35 nominal head none number far0
-0.31 nominal head none number far1
0.05 nominal head none number far2
0.48 nominal head none number far3
-0.2 nominal head none number namedFalse manyFalse
0.37 nominal head none number namedFalse manyNone
-0.4 nominal head none number namedFalse manyTrue
1.04 nominal head none number namedTrue manyFalse
-0.52 nominal head none number namedTrue manyNone
-0.41 nominal head none number namedTrue manyTrue
0.16 nominal head none owner far0
-0.11 nominal head none owner far1
-0.33 nominal head none owner far3
-0.36 nominal head none owner namedFalse manyFalse
0.03 nominal head none owner namedFalse manyNone
0.06 nominal head none owner namedFalse manyTrue
0.58 nominal head none owner namedTrue manyFalse
0.11 nominal head none owner namedTrue manyNone
-0.69 nominal head none owner namedTrue manyTrue
-0.16 nominal head none the far0
-0.6 nominal head none the far2
-0.19 nominal head none the far3
-0.28 nominal head none the namedFalse manyFalse
-0.81 nominal head none the namedFalse manyNone
0.44 nominal head none the namedFalse manyTrue
0.46 nominal head none the namedTrue manyFalse
0.09 nominal head none the namedTrue manyNone
-0.84 nominal head none the namedTrue manyTrue
0.32 nominal head other a far0
-0.08 nominal head other a far1
-0.12 nominal head other a far2
-0.43 nominal head other a far3
-0.08 nominal head other a namedFalse manyFalse
-0.44 nominal head other a namedFalse manyNone
-0.38 nominal head other a namedFalse manyTrue
0.35 nominal head other a namedTrue manyFalse
0.4 nominal head other a namedTrue manyNone
-0.17 nominal head other a namedTrue manyTrue
0.14 nominal head other bare far0
-0.36 nominal head other bare far1
0.16 nominal head other bare far2
-0.5 nominal head other bare far3
0.11 nominal head other bare namedFalse manyFalse
-0.33 nominal head other bare namedFalse manyNone
0.09 nominal head other bare namedFalse manyTrue
0.18 nominal head other bare namedTrue manyFalse
-0.34 nominal head other bare namedTrue manyNone
-0.29 nominal head other bare namedTrue manyTrue
0.15 nominal head other number far0
-0.16 nominal head other number far1
-0.22 nominal head other number far2
-0.41 nominal head other number far3
-0.32 nominal head other number namedFalse manyFalse
0.7 nominal head other number namedFalse manyTrue
-0.62 nominal head other number namedTrue manyFalse
-0.17 nominal head other number namedTrue manyNone
-0.23 nominal head other number namedTrue manyTrue
-0.19 nominal head other owner far0
-0.16 nominal head other owner far1
-0.23 nominal head other owner far2
0.19 nominal head other owner far3
-0.25 nominal head other owner namedFalse manyFalse
0.03 nominal head other owner namedFalse manyNone
0.61 nominal head other owner namedTrue manyFalse
-0.14 nominal head other owner namedTrue manyNone
-0.65 nominal head other owner namedTrue manyTrue
-0.33 nominal head other the far0
0.28 nominal head other the far1
0.13 nominal head other the far2
-0.2 nominal head other the far3
-0.07 nominal head other the namedFalse manyFalse
-0.04 nominal head other the namedFalse manyNone
0.46 nominal head other the namedFalse manyTrue
0.14 nominal head other the namedTrue manyFalse
-0.44 nominal head other the namedTrue manyNone
-0.16 nominal head other the namedTrue manyTrue
-0.02 nominal head same a far0
-0.05 nominal head same a far1
-0.09 nominal head same a far2
0.4 nominal head same a far3
-0.13 nominal head same a namedFalse manyFalse
0.29 nominal head same a namedFalse manyNone
-0.31 nominal head same a namedFalse manyTrue
-0.11 nominal head same a namedTrue manyFalse
0.66 nominal head same a namedTrue manyNone
-0.16 nominal head same a namedTrue manyTrue
-0.18 nominal head same bare far0
0.68 nominal head same bare far1
0.34 nominal head same bare far2
0.21 nominal head same bare far3
-0.33 nominal head same bare namedFalse manyFalse
0.7 nominal head same bare namedFalse manyNone
-0.03 nominal head same bare namedFalse manyTrue
0.07 nominal head same bare namedTrue manyFalse
0.8 nominal head same bare namedTrue manyNone
-0.16 nominal head same bare namedTrue manyTrue
-0.21 nominal head same number far0
0.27 nominal head same number far1
0.63 nominal head same number far2
-0.22 nominal head same number far3
0.19 nominal head same number namedFalse manyFalse
-0.21 nominal head same number namedFalse manyTrue
0.26 nominal head same number namedTrue manyFalse
0.46 nominal head same number namedTrue manyNone
-0.21 nominal head same number namedTrue manyTrue
-0.29 nominal head same owner far0
0.09 nominal head same owner far1
0.38 nominal head same owner far2
0.46 nominal head same owner far3
-0.11 nominal head same owner namedFalse manyFalse
0.21 nominal head same owner namedFalse manyNone
0.51 nominal head same owner namedFalse manyTrue
-0.34 nominal head same owner namedTrue manyFalse
-0.26 nominal head same the far0
0.34 nominal head same the far1
0.84 nominal head same the far2
0.4 nominal head same the far3
-0.2 nominal head same the namedFalse manyFalse
0.86 nominal head same the namedFalse manyNone
-0.29 nominal head same the namedFalse manyTrue
-0.04 nominal head same the namedTrue manyFalse
0.6 nominal head same the namedTrue manyNone
0.39 nominal head same the namedTrue manyTrue
-0.03 nominal kinFalse none a
-0.22 nominal kinFalse none bare
-0.41 nominal kinFalse none number
-0.16 nominal kinFalse none owner
-0.25 nominal kinFalse none the
-0.23 nominal kinFalse other a
-0.17 nominal kinFalse other bare
0.11 nominal kinFalse other number
-0.09 nominal kinFalse other owner
-0.19 nominal kinFalse other the
-0.11 nominal kinFalse same a
0.11 nominal kinFalse same bare
-0.04 nominal kinFalse same number
0.36 nominal kinFalse same owner
0.72 nominal kinFalse same the
-0.38 nominal kinTrue none a
-0.45 nominal kinTrue none bare
0.28 nominal kinTrue none number
-0.11 nominal kinTrue none owner
-0.69 nominal kinTrue none the
-0.09 nominal kinTrue other a
-0.4 nominal kinTrue other bare
-0.75 nominal kinTrue other number
-0.3 nominal kinTrue other owner
0.08 nominal kinTrue other the
0.34 nominal kinTrue same a
0.95 nominal kinTrue same bare
0.51 nominal kinTrue same number
0.28 nominal kinTrue same owner
0.59 nominal kinTrue same the
-0.36 nominal last he - far0
0.1 nominal last he - far1
0.1 nominal last he - far2
0.17 nominal last i - far0
-0.04 nominal last i - far1
0.16 nominal last i - far2
0.12 nominal last name - far0
-0.1 nominal last name - far1
0.57 nominal last nominal a far0
-0.18 nominal last nominal a far1
-0.53 nominal last nominal a far2
-0.06 nominal last nominal bare far0
-0.11 nominal last nominal bare far2
0.15 nominal last nominal number far0
0.97 nominal last nominal number far1
-0.13 nominal last nominal number far2
0.36 nominal last nominal owner far0
0.04 nominal last nominal owner far1
0.12 nominal last nominal owner far2
0.13 nominal last nominal the far0
0.2 nominal last nominal the far1
0.25 nominal last nominal the far2
-0.6 nominal last she - far0
-0.28 nominal last she - far1
0.31 nominal last she - far2
-0.1 nominal last they - far0
-0.33 nominal last they - far1
-0.3 nominal last they - far2
-0.71 nominal last we - far0
-0.42 nominal last we - far1
-0.2 nominal last we - far2
0.19 nominal last you - far0
0.08 nominal last you - far1
-0.31 nominal last you - far2
-2.1 nominal many clash False
-1.11 nominal many clash True
0.87 nominal many same False
0.55 nominal many same True
0.28 nominal many unsaid False
0.5 nominal many unsaid None
0.3 nominal many unsaid True
0.33 nominal mostFalse 2
-0.16 nominal mostFalse 3
0.05 nominal mostFalse 4
-0.1 nominal mostTrue 1
-0.31 nominal mostTrue 2
-0.49 nominal mostTrue 3
-0.03 nominal mostTrue 4
0.03 nominal namedFalse saidFalse False
-0.45 nominal namedFalse saidFalse True
0.2 nominal namedTrue saidFalse False
-0.49 nominal namedTrue saidFalse True
-1.68 nominal nested after nominal
-1.29 nominal nested object nominal
-0.2 nominal nested owner nominal
-0.98 nominal nested subject nominal
0.31 nominal object firstFalse hereFalse far0
-0.05 nominal object firstFalse hereFalse far1
-0.28 nominal object firstFalse hereFalse far2
0.4 nominal object firstFalse hereTrue far0
-0.02 nominal object firstTrue hereFalse far0
-0.18 nominal object firstTrue hereFalse far1
0.19 nominal object firstTrue hereTrue far0
0.22 nominal object last after far0
-0.25 nominal object last after far1
0.09 nominal object last after far2
0.23 nominal object last object far1
0.09 nominal object last object far2
-0.05 nominal object last owner far0
0.22 nominal object last owner far1
-0.14 nominal object last owner far2
0.47 nominal object last self far0
-0.19 nominal object last self far1
-0.04 nominal object last self far2
0.24 nominal object last subject far0
-0.24 nominal object last subject far1
-0.27 nominal object last subject far2
-0.02 nominal other False kinFalseFalse
-0.03 nominal other False kinFalseTrue
-0.4 nominal other False kinTrueFalse
-0.35 nominal other False kinTrueTrue
-0.38 nominal other True kinFalseFalse
-0.13 nominal other True kinFalseTrue
-0.42 nominal other True kinTrueFalse
-0.29 nominal other True kinTrueTrue
-0.02 nominal other agreeing0 False after
-0.16 nominal other agreeing0 False object
-0.06 nominal other agreeing0 False owner
-0.06 nominal other agreeing0 False subject
-0.17 nominal other agreeing1 False object
-0.04 nominal other agreeing1 False owner
-0.03 nominal other agreeing1 False subject
-0.13 nominal other agreeing1 True subject
-0.02 nominal other agreeing2 False after
-0.08 nominal other agreeing2 False object
-0.05 nominal other agreeing2 False owner
-0.08 nominal other agreeing2 False subject
-0.22 nominal other agreeing2 True object
-0.07 nominal other agreeing2 True owner
-0.09 nominal other agreeing2 True subject
0.34 nominal other far0
-0.07 nominal other far0 rank0
-0.05 nominal other far0 rank1
-0.54 nominal other far1
-0.29 nominal other far1 rank0
-0.18 nominal other far1 rank1
-0.15 nominal other far1 rank2
-0.46 nominal other far2
-0.34 nominal other far2 rank0
-0.04 nominal other far2 rank1
-0.06 nominal other far2 rank2
0.06 nominal other far3
-0.08 nominal other far4 rank1
-0.12 nominal other far4 rank2
-0.06 nominal other far5 rank1
-0.27 nominal other far5 rank2
-0.05 nominal other firstFalse hereFalse far0
-0.51 nominal other firstFalse hereFalse far1
-1 nominal other firstFalse hereFalse far2
-0.04 nominal other firstFalse hereTrue far0
-0.1 nominal other firstTrue hereFalse far1
-0.03 nominal other firstTrue hereTrue far0
-0.21 nominal other mostFalse last he
-0.07 nominal other mostFalse last i
-0.69 nominal other mostFalse last name
-0.04 nominal other mostFalse last nominal
-0.25 nominal other mostFalse last she
-0.06 nominal other mostTrue last i
-0.42 nominal other mostTrue last name
-0.5 nominal other opensFalse block0
-0.33 nominal other opensFalse block1
-0.39 nominal other opensFalse block2
-0.11 nominal other opensTrue block1
-0.41 nominal other opensTrue block2
-0.36 nominal owned False none False
-0.22 nominal owned False other False
-0.1 nominal owned False other True
-0.58 nominal owned False same False
1.66 nominal owned True same True
0.09 nominal owned unknown none
-0.07 nominal owned unknown other
-0.44 nominal owned unknown same
0.1 nominal owner firstFalse hereFalse far0
-0.08 nominal owner firstFalse hereFalse far1
-0.07 nominal owner firstFalse hereFalse far2
-0.78 nominal owner firstFalse hereTrue far0
0.64 nominal owner firstTrue hereFalse far0
0.51 nominal owner firstTrue hereFalse far1
-0.48 nominal owner firstTrue hereTrue far0
-0.27 nominal owner last after far0
-0.35 nominal owner last after far1
-0.04 nominal owner last after far2
-0.1 nominal owner last object far0
0.48 nominal owner last object far1
-0.29 nominal owner last object far2
0.31 nominal owner last owner far0
-0.24 nominal owner last owner far1
0.09 nominal owner last owner far2
0.34 nominal owner last self far1
-0.29 nominal owner last self far2
-0.45 nominal owner last subject far0
0.19 nominal owner last subject far1
0.45 nominal owner last subject far2
0.07 nominal phrase agreeing0 False after
0.03 nominal phrase agreeing0 False owner
0.06 nominal phrase agreeing0 False subject
0.03 nominal phrase agreeing1 False object
0.03 nominal phrase agreeing1 False subject
0.08 nominal phrase agreeing2 False after
0.35 nominal phrase agreeing2 False object
0.03 nominal phrase agreeing2 False owner
0.1 nominal phrase agreeing2 False subject
0.04 nominal phrase agreeing2 True object
0.02 nominal phrase agreeing2 True subject
0.1 nominal phrase far0 rank0
0.03 nominal phrase far1 rank0
0.04 nominal phrase far1 rank1
0.04 nominal phrase far2 rank0
0.05 nominal phrase far2 rank2
0.03 nominal phrase far4 rank1
0.1 nominal phrase far4 rank2
0.47 nominal phrase far5 rank2
0.07 nominal phrase firstFalse hereFalse far0
0.05 nominal phrase firstFalse hereFalse far1
0.72 nominal phrase firstFalse hereFalse far2
0.02 nominal phrase firstTrue hereFalse far1
0.03 nominal phrase firstTrue hereTrue far0
0.05 nominal phrase mostFalse last he
0.71 nominal phrase mostFalse last nominal
0.04 nominal phrase mostFalse last she
0.02 nominal phrase mostFalse last they
0.03 nominal phrase mostTrue last i
0.19 nominal phrase opensFalse block0
0.11 nominal phrase opensFalse block1
0.51 nominal phrase opensFalse block2
0.03 nominal phrase opensTrue block1
0.06 nominal phrase opensTrue block2
-0.03 nominal quote FalseTrue -
0.85 nominal quote FalseTrue i
-0.03 nominal quote FalseTrue we
1.07 nominal quote FalseTrue you
-0.27 nominal quote TrueFalse -
0.36 nominal quote TrueFalse i
-0.49 nominal quote TrueFalse we
-0.2 nominal quote TrueFalse you
0.25 nominal quote TrueTrue -
-0.04 nominal quote TrueTrue i
-0.65 nominal quote TrueTrue we
-0.59 nominal quote TrueTrue you
0.42 nominal quote same -
-0.88 nominal quote same i
-0.15 nominal quote same we
-0.33 nominal quote same you
-0.08 nominal rank0
0.23 nominal rank1
-0.07 nominal rank2
0.15 nominal rank3
-0.19 nominal rank4
-0.17 nominal rank5
-0.58 nominal rank6
1.61 nominal same extra0 otherFalse
0.43 nominal same extra0 otherTrue
1 nominal same extra1 otherFalse
0.17 nominal same extra1 otherTrue
0.74 nominal same extra2 otherFalse
-0.24 nominal same extra2 otherTrue
-0.13 nominal same wordsFalse a
-0.3 nominal same wordsFalse bare
0.19 nominal same wordsFalse number
-0.03 nominal same wordsFalse the
0.37 nominal same wordsTrue a
1.35 nominal same wordsTrue bare
0.28 nominal same wordsTrue number
0.62 nominal same wordsTrue owner
1.34 nominal same wordsTrue the
-0.6 nominal sex clash far0
-0.53 nominal sex clash far1
-0.98 nominal sex clash far2
0.12 nominal sex same far0
0.49 nominal sex same far1
0.23 nominal sex same far2
0.36 nominal sex unsaid far0
0.1 nominal sex unsaid far1
0.11 nominal sex unsaid far2
-0.11 nominal stranger agreeing0 False after
-0.14 nominal stranger agreeing0 False object
-0.15 nominal stranger agreeing0 False subject
-0.15 nominal stranger agreeing0 True after
-0.05 nominal stranger agreeing1 False after
-0.08 nominal stranger agreeing1 False object
-0.09 nominal stranger agreeing1 False subject
-0.07 nominal stranger agreeing2 False after
-0.15 nominal stranger agreeing2 False object
-0.04 nominal stranger agreeing2 False owner
-0.3 nominal stranger agreeing2 False subject
-0.03 nominal stranger agreeing2 True after
-0.16 nominal stranger agreeing2 True object
-0.03 nominal stranger agreeing2 True owner
-0.16 nominal stranger agreeing2 True subject
-0.18 nominal stranger far0 rank0
-0.11 nominal stranger far0 rank1
-0.02 nominal stranger far0 rank2
-0.24 nominal stranger far1 rank0
-0.18 nominal stranger far1 rank1
-0.18 nominal stranger far1 rank2
-0.13 nominal stranger far2 rank0
-0.03 nominal stranger far2 rank1
-0.04 nominal stranger far2 rank2
-0.06 nominal stranger far3 rank0
-0.02 nominal stranger far3 rank2
-0.02 nominal stranger far4 rank0
-0.02 nominal stranger far4 rank1
-0.23 nominal stranger far4 rank2
-0.45 nominal stranger far5 rank2
-0.22 nominal stranger firstFalse hereFalse far0
-0.41 nominal stranger firstFalse hereFalse far1
-1.02 nominal stranger firstFalse hereFalse far2
-0.09 nominal stranger firstFalse hereTrue far0
-0.18 nominal stranger firstTrue hereFalse far1
-0.12 nominal stranger mostFalse last he
-0.05 nominal stranger mostFalse last i
-0.6 nominal stranger mostFalse last name
-0.82 nominal stranger mostFalse last nominal
-0.15 nominal stranger mostFalse last she
-0.02 nominal stranger mostFalse last they
-0.03 nominal stranger mostTrue last i
-0.11 nominal stranger mostTrue last name
-0.82 nominal stranger opensFalse block0
-0.34 nominal stranger opensFalse block1
-0.42 nominal stranger opensFalse block2
-0.09 nominal stranger opensTrue block1
-0.25 nominal stranger opensTrue block2
0.3 nominal subject firstFalse hereFalse far0
-0.07 nominal subject firstFalse hereFalse far1
-0.25 nominal subject firstFalse hereFalse far2
0.14 nominal subject firstFalse hereTrue far0
-0.38 nominal subject firstTrue hereFalse far0
-0.03 nominal subject firstTrue hereFalse far1
0.56 nominal subject firstTrue hereTrue far0
-0.21 nominal subject last after far0
-0.37 nominal subject last after far1
0.16 nominal subject last after far2
0.35 nominal subject last object far0
0.41 nominal subject last object far1
0.23 nominal subject last object far2
0.45 nominal subject last owner far0
0.12 nominal subject last owner far1
0.07 nominal subject last owner far2
-0.08 nominal subject last self far0
-0.04 nominal subject last self far1
-0.87 nominal subject last self far2
0.1 nominal subject last subject far0
-0.22 nominal subject last subject far1
0.16 nominal subject last subject far2
0.02 nominal worker agreeing1 True object
0.08 nominal worker agreeing2 False object
0.02 nominal worker agreeing2 False subject
0.04 nominal worker agreeing2 True object
0.02 nominal worker far3 rank1
0.06 nominal worker far4 rank2
0.08 nominal worker far5 rank2
0.2 nominal worker firstFalse hereFalse far2
0.12 nominal worker mostFalse last name
0.07 nominal worker mostTrue last name
0.03 nominal worker opensFalse block0
0.04 nominal worker opensFalse block1
0.13 nominal worker opensFalse block2
0.11 she after firstFalse hereFalse far0
0.12 she after firstFalse hereFalse far1
-0.42 she after firstFalse hereFalse far2
0.09 she after firstFalse hereTrue far0
0.71 she after firstTrue hereFalse far0
-0.11 she after firstTrue hereFalse far1
-0.45 she after firstTrue hereTrue far0
-0.11 she after last after far0
0.24 she after last after far1
-0.24 she after last after far2
0.17 she after last object far0
-0.08 she after last object far1
-0.1 she after last object far2
0.73 she after last owner far0
0.1 she after last owner far1
-0.31 she after last owner far2
0.09 she after last self far0
-0.33 she after last self far1
-0.43 she after last subject far0
0.09 she after last subject far1
0.24 she after last subject far2
-0.33 she agreeing0 False
0.88 she agreeing0 True
0.05 she agreeing0 far0 of1
-0.1 she agreeing0 far0 of2
0.35 she agreeing0 far0 of3
-0.12 she agreeing0 far1 of1
0.09 she agreeing0 far1 of2
0.02 she agreeing0 far1 of3
-0.1 she agreeing0 far2 of1
0.41 she agreeing0 far2 of3
0.4 she agreeing0 far3 of2
-0.16 she agreeing0 far3 of3
-0.57 she agreeing1 False
0.75 she agreeing1 True
0.21 she agreeing1 far0 of2
0.15 she agreeing1 far0 of3
0.19 she agreeing1 far1 of2
-0.29 she agreeing1 far2 of2
0.25 she agreeing1 far3 of2
0.17 she agreeing1 far3 of3
-0.26 she agreeing1 far4 of2
0.03 she agreeing1 far4 of3
0.05 she agreeing1 far5 of2
-0.31 she agreeing1 far5 of3
-0.88 she agreeing2 False
0.53 she agreeing2 True
0.14 she agreeing2 far0 of3
0.02 she agreeing2 far1 of3
-0.33 she agreeing2 far3 of3
0.11 she agreeing2 far4 of3
-0.3 she agreeing2 far5 of3
-0.57 she agreeing3 False
-0.08 she agreeing3 True
-0.25 she agreeing3 far0 of3
-0.13 she agreeing3 far1 of3
0.15 she agreeing3 far2 of3
-0.33 she agreeing3 far3 of3
0.09 she agreeing3 far4 of3
-0.19 she agreeing3 far5 of3
-0.44 she apart0 owner object
-0.17 she apart0 owner subject
0.14 she apart0 self subject
0.15 she apart0 subject after
-0.07 she apart0 subject object
0.02 she apart0 subject owner
-0.58 she apart0 subject subject
0.04 she apart1 after after
0.07 she apart1 after object
0.12 she apart1 after owner
0.07 she apart1 after subject
-0.57 she apart1 object object
0.12 she apart1 object owner
-1.07 she apart1 object subject
-0.63 she apart1 owner after
0.16 she apart1 owner object
1.07 she apart1 owner owner
0.38 she apart1 owner self
-0.71 she apart1 owner subject
0.1 she apart1 self after
0.22 she apart1 self object
0.31 she apart1 self subject
-0.13 she apart1 subject after
-0.19 she apart1 subject object
0.7 she apart1 subject owner
0.02 she apart1 subject self
-0.13 she apart1 subject subject
0.13 she apart2 after after
-0.18 she apart2 after object
0.02 she apart2 after owner
0.08 she apart2 after self
-0.65 she apart2 after subject
-0.22 she apart2 object after
0.15 she apart2 object object
-0.12 she apart2 object owner
-0.44 she apart2 object subject
0.84 she apart2 owner after
0.62 she apart2 owner object
0.34 she apart2 owner owner
-0.03 she apart2 owner subject
1 she apart2 self after
0.15 she apart2 self subject
-0.28 she apart2 subject after
-0.37 she apart2 subject object
0.53 she apart2 subject owner
0.17 she apart2 subject subject
0.44 she apart3 after after
0.22 she apart3 after object
0.42 she apart3 after owner
-0.22 she apart3 after subject
-0.07 she apart3 object after
-0.37 she apart3 object object
-0.09 she apart3 object owner
-0.23 she apart3 object subject
0.02 she apart3 owner after
-0.67 she apart3 owner object
0.79 she apart3 owner owner
-0.36 she apart3 owner self
-0.32 she apart3 owner subject
-0.05 she apart3 self after
0.34 she apart3 self object
-0.04 she apart3 self owner
0.69 she apart3 subject after
-0.09 she apart3 subject object
-0.87 she apart3 subject owner
0.82 she apart3 subject subject
-0.62 she apart4 after after
0.19 she apart4 after object
0.32 she apart4 after owner
-0.36 she apart4 after subject
-0.06 she apart4 object after
0.22 she apart4 object object
0.78 she apart4 object owner
-0.11 she apart4 object self
0.08 she apart4 object subject
0.87 she apart4 owner after
0.21 she apart4 owner object
-0.3 she apart4 owner owner
0.08 she apart4 owner self
0.31 she apart4 owner subject
0.32 she apart4 self subject
-0.37 she apart4 subject after
-0.39 she apart4 subject object
0.27 she apart4 subject owner
-0.57 she apart4 subject subject
-0.23 she apart5 after object
-0.1 she apart5 after owner
0.2 she apart5 after subject
0.02 she apart5 object after
0.33 she apart5 object owner
0.13 she apart5 object subject
-0.89 she apart5 owner after
0.94 she apart5 owner object
-0.88 she apart5 owner owner
0.21 she apart5 owner self
1.02 she apart5 owner subject
-0.27 she apart5 self subject
0.3 she apart5 subject after
0.96 she apart5 subject object
-0.19 she apart5 subject owner
0.03 she apart5 subject self
0.96 she apart5 subject subject
-0.09 she apart6 after after
0.1 she apart6 after object
-0.05 she apart6 after owner
0.54 she apart6 after subject
0.27 she apart6 object after
0.44 she apart6 object object
-0.95 she apart6 object owner
0.62 she apart6 object subject
-0.29 she apart6 owner after
-0.74 she apart6 owner object
-0.95 she apart6 owner owner
-0.02 she apart6 owner self
0.21 she apart6 owner subject
-0.33 she apart6 self after
-0.49 she apart6 self object
-0.69 she apart6 self owner
-0.66 she apart6 self subject
-0.77 she apart6 subject after
-0.21 she apart6 subject object
-0.34 she apart6 subject owner
0.1 she apart6 subject self
-0.15 she apart6 subject subject
0.55 she block0 far0
0.19 she block0 far1
-0.37 she block0 far2
-0.1 she block1 far1
-0.16 she block1 far2
-0.38 she block2 far2
0.06 she child agreeing0 True after
-0.26 she child agreeing0 True object
-0.23 she child agreeing0 True owner
-0.43 she child agreeing0 True subject
-0.03 she child agreeing1 True after
-0.07 she child agreeing1 True object
-0.18 she child agreeing1 True owner
-0.44 she child agreeing1 True subject
-0.11 she child agreeing2 True after
-0.09 she child agreeing2 True object
0.48 she child agreeing2 True owner
0.14 she child agreeing2 True subject
0.06 she child far0 rank0
-0.2 she child far0 rank1
0.08 she child far0 rank2
-0.31 she child far1 rank0
-0.49 she child far1 rank1
0.23 she child far1 rank2
-0.37 she child far2 rank0
-0.03 she child far2 rank2
-0.24 she child far3 rank0
-0.07 she child far3 rank1
-0.15 she child far3 rank2
-0.03 she child far4 rank2
0.03 she child far5 rank1
0.32 she child far5 rank2
0.38 she child firstFalse hereFalse far0
0.5 she child firstFalse hereFalse far1
-0.54 she child firstFalse hereFalse far2
-0.06 she child firstFalse hereTrue far0
0.02 she child firstTrue hereFalse far0
-1.06 she child firstTrue hereFalse far1
-0.4 she child firstTrue hereTrue far0
0.03 she child mostFalse last i
0.08 she child mostFalse last name
0.24 she child mostFalse last nominal
-0.11 she child mostFalse last she
-0.3 she child mostTrue last i
-0.18 she child mostTrue last name
-0.04 she child mostTrue last nominal
-0.87 she child mostTrue last she
-0.68 she child opensFalse block0
-0.42 she child opensFalse block1
0.23 she child opensFalse block2
-0.23 she child opensTrue block1
-0.06 she child opensTrue block2
-1.4 she count1
-0.1 she count2
0.15 she count3
0.33 she count4
0.75 she count5
-0.33 she family agreeing0 True after
0.42 she family agreeing0 True object
-0.27 she family agreeing0 True owner
0.25 she family agreeing0 True subject
0.14 she family agreeing1 True after
0.38 she family agreeing1 True object
0.18 she family agreeing1 True owner
-0.82 she family agreeing1 True subject
-0.14 she family agreeing2 True after
-0.21 she family agreeing2 True object
0.17 she family agreeing2 True owner
-0.26 she family agreeing2 True subject
0.38 she family far0 rank0
-0.08 she family far0 rank1
0.04 she family far0 rank2
-0.13 she family far1 rank0
-0.14 she family far1 rank1
-0.33 she family far1 rank2
-0.15 she family far2 rank0
0.14 she family far2 rank1
-0.07 she family far2 rank2
-0.11 she family far3 rank1
-0.16 she family far3 rank2
-0.02 she family far4 rank1
0.07 she family far4 rank2
0.3 she family firstFalse hereFalse far0
-0.18 she family firstFalse hereFalse far1
-0.33 she family firstFalse hereFalse far2
-0.08 she family firstFalse hereTrue far0
-0.17 she family firstTrue hereFalse far0
-0.43 she family firstTrue hereFalse far1
0.3 she family firstTrue hereTrue far0
0.02 she family mostFalse last i
0.05 she family mostFalse last name
0.19 she family mostFalse last nominal
-0.33 she family mostFalse last she
0.19 she family mostTrue last i
0.11 she family mostTrue last name
0.05 she family mostTrue last nominal
-0.88 she family mostTrue last she
-0.07 she family opensFalse block0
-0.19 she family opensFalse block1
-0.16 she family opensFalse block2
-0.09 she family opensTrue block1
-0.07 she family opensTrue block2
0.55 she far0
0.09 she far1
0.15 she far2
-0.44 she far4
-0.61 she far5
0.07 she last he - far0
-0.56 she last he - far2
-1.08 she last i - far0
0.25 she last i - far2
1.01 she last name - far0
0.14 she last name - far1
-0.57 she last name - far2
0.51 she last nominal a far0
0.29 she last nominal a far1
-0.26 she last nominal a far2
-0.65 she last nominal bare far0
-0.36 she last nominal bare far1
-0.39 she last nominal bare far2
-0.17 she last nominal number far0
0.25 she last nominal number far1
0.47 she last nominal owner far0
0.06 she last nominal owner far1
-0.39 she last nominal owner far2
0.87 she last nominal the far0
-0.12 she last nominal the far1
-0.5 she last nominal the far2
1.14 she last she - far0
0.85 she last she - far1
0.53 she last she - far2
-0.57 she last they - far0
-0.53 she last they - far1
0.09 she last they - far2
-0.17 she last we - far0
-0.13 she last we - far1
-0.89 she last you - far0
-0.39 she last you - far1
0.91 she last you - far2
-0.37 she many same False
0.1 she many unsaid None
-1.32 she mostFalse 2
0.28 she mostFalse 3
0.15 she mostFalse 4
0.33 she mostTrue 1
0.17 she mostTrue 2
-0.24 she mostTrue 3
0.36 she mostTrue 4
0.22 she namedFalse saidFalse False
-0.17 she namedFalse saidFalse True
0.15 she namedFalse saidTrue False
-0.53 she namedFalse saidTrue True
0.09 she namedTrue saidFalse False
-0.09 she namedTrue saidFalse True
0.21 she namedTrue saidTrue False
-0.15 she namedTrue saidTrue True
-0.13 she nested after nominal
0.57 she nested owner nominal
-0.17 she nested self nominal
0.24 she nested subject nominal
-0.6 she object firstFalse hereFalse far0
0.47 she object firstFalse hereFalse far1
-0.15 she object firstFalse hereFalse far2
-0.36 she object firstFalse hereTrue far0
0.04 she object firstTrue hereFalse far0
0.46 she object firstTrue hereFalse far1
-0.13 she object firstTrue hereTrue far0
-0.03 she object last after far0
0.54 she object last after far1
0.22 she object last after far2
-0.12 she object last object far0
0.48 she object last object far1
0.07 she object last owner far0
-0.4 she object last owner far1
-0.78 she object last owner far2
-0.07 she object last self far0
-0.06 she object last self far2
-0.91 she object last subject far0
0.26 she object last subject far1
0.47 she object last subject far2
0.19 she other agreeing0 True after
0.56 she other agreeing0 True object
0.12 she other agreeing0 True owner
-0.15 she other agreeing0 True subject
0.31 she other agreeing1 True object
-0.27 she other agreeing1 True owner
-0.31 she other agreeing1 True subject
-0.18 she other agreeing2 True after
0.09 she other agreeing2 True object
0.26 she other agreeing2 True owner
-0.37 she other agreeing2 True subject
0.85 she other far0 rank0
-0.53 she other far0 rank1
-0.12 she other far1 rank0
-0.32 she other far1 rank1
0.12 she other far1 rank2
0.29 she other far2 rank1
-0.04 she other far2 rank2
-0.15 she other far3 rank2
0.14 she other far4 rank1
-0.13 she other far5 rank1
-0.13 she other far5 rank2
0.16 she other firstFalse hereFalse far0
0.28 she other firstFalse hereFalse far1
0.28 she other firstFalse hereFalse far2
0.06 she other firstFalse hereTrue far0
0.08 she other firstTrue hereFalse far0
-0.6 she other firstTrue hereFalse far1
0.11 she other mostFalse last i
0.55 she other mostFalse last name
-0.35 she other mostFalse last nominal
-0.44 she other mostFalse last she
0.43 she other mostTrue last name
-0.5 she other mostTrue last she
0.49 she other opensFalse block0
0.11 she other opensFalse block1
0.21 she other opensTrue block2
-0.09 she owner firstFalse hereFalse far0
-0.58 she owner firstFalse hereFalse far1
-0.54 she owner firstFalse hereFalse far2
0.4 she owner firstFalse hereTrue far0
-0.05 she owner firstTrue hereFalse far0
0.17 she owner firstTrue hereFalse far1
0.41 she owner firstTrue hereTrue far0
-0.07 she owner last after far0
0.53 she owner last after far1
-0.64 she owner last after far2
0.07 she owner last object far0
0.12 she owner last object far1
-0.02 she owner last object far2
0.07 she owner last owner far0
-0.53 she owner last owner far1
0.42 she owner last owner far2
0.3 she owner last self far0
-0.89 she owner last self far1
-0.18 she owner last self far2
0.3 she owner last subject far0
0.36 she owner last subject far1
-0.13 she owner last subject far2
0.25 she phrase agreeing0 False after
0.28 she phrase agreeing0 False object
0.45 she phrase agreeing0 False subject
0.11 she phrase agreeing0 True after
0.02 she phrase agreeing0 True subject
-0.16 she phrase agreeing1 False after
0.72 she phrase agreeing1 False object
0.07 she phrase agreeing1 False owner
0.31 she phrase agreeing1 False subject
-0.07 she phrase agreeing1 True after
-0.02 she phrase agreeing1 True object
0.04 she phrase agreeing1 True owner
0.02 she phrase agreeing1 True subject
0.12 she phrase agreeing2 False after
1.47 she phrase agreeing2 False subject
0.07 she phrase agreeing2 True after
-0.06 she phrase agreeing2 True object
-0.04 she phrase agreeing2 True owner
-0.13 she phrase agreeing2 True subject
0.78 she phrase far0 rank0
0.59 she phrase far0 rank1
0.22 she phrase far0 rank2
0.16 she phrase far1 rank0
-0.14 she phrase far1 rank1
-0.09 she phrase far1 rank2
0.25 she phrase far2 rank0
-0.43 she phrase far2 rank1
-0.18 she phrase far2 rank2
0.68 she phrase far3 rank1
-0.06 she phrase far4 rank1
0.28 she phrase far4 rank2
0.27 she phrase far5 rank1
1.21 she phrase far5 rank2
0.8 she phrase firstFalse hereFalse far0
-0.04 she phrase firstFalse hereFalse far1
1.97 she phrase firstFalse hereFalse far2
0.79 she phrase firstFalse hereTrue far0
-0.03 she phrase firstTrue hereFalse far1
0.11 she phrase mostFalse last i
1.02 she phrase mostFalse last nominal
0.72 she phrase mostFalse last she
0.93 she phrase mostFalse last they
0.02 she phrase mostFalse last you
0.57 she phrase mostTrue last i
0.21 she phrase mostTrue last nominal
0.02 she phrase mostTrue last she
-0.02 she phrase mostTrue last you
1.18 she phrase opensFalse block0
1.37 she phrase opensFalse block1
0.46 she phrase opensFalse block2
0.2 she phrase opensTrue block1
0.29 she phrase opensTrue block2
-0.68 she quote FalseTrue -
0.68 she quote FalseTrue i
0.73 she quote FalseTrue you
-0.68 she quote TrueFalse -
0.41 she quote TrueFalse i
0.98 she quote TrueTrue -
-0.75 she quote TrueTrue i
-0.04 she quote TrueTrue you
1.59 she quote same -
-1.16 she quote same i
-0.3 she quote same we
-1.06 she quote same you
0.55 she rank0
0.19 she rank1
-0.35 she rank2
0.17 she rank3
-0.29 she rank4
0.27 she rank5
-0.8 she rank6
-0.03 she said i
-0.89 she said i you
-1.38 she said they
-0.04 she said they you
-0.31 she said you
0.2 she self firstFalse hereFalse far0
-0.94 she self firstFalse hereFalse far1
0.11 she self firstFalse hereFalse far2
-0.59 she self firstFalse hereTrue far0
0.42 she self firstTrue hereFalse far0
0.28 she self firstTrue hereFalse far1
0.25 she self firstTrue hereTrue far0
0.59 she self last after far0
-0.21 she self last after far1
-0.1 she self last after far2
0.24 she self last object far0
-0.13 she self last object far1
0.53 she self last object far2
-0.55 she self last owner far0
-0.31 she self last owner far1
-0.17 she self last owner far2
-0.12 she self last self far2
-0.02 she self last subject far1
-0.03 she self last subject far2
0.8 she sex same far0
1.06 she sex same far1
0.22 she sex same far2
-0.25 she sex unsaid far0
-0.96 she sex unsaid far1
-1.13 she sex unsaid far2
-0.08 she stranger agreeing0 False after
-0.24 she stranger agreeing0 False object
-0.11 she stranger agreeing0 False subject
0.05 she stranger agreeing0 True after
-0.31 she stranger agreeing0 True object
-0.05 she stranger agreeing0 True subject
-0.03 she stranger agreeing1 False subject
-0.03 she stranger agreeing1 True after
-0.46 she stranger agreeing1 True owner
-0.05 she stranger agreeing1 True subject
-0.02 she stranger agreeing2 False after
-0.03 she stranger agreeing2 False subject
-0.05 she stranger agreeing2 True after
-0.02 she stranger agreeing2 True object
-0.13 she stranger agreeing2 True owner
-0.15 she stranger agreeing2 True subject
-0.31 she stranger far0 rank0
-0.05 she stranger far0 rank1
-0.24 she stranger far1 rank0
-0.44 she stranger far1 rank1
-0.11 she stranger far1 rank2
-0.1 she stranger far2 rank1
-0.03 she stranger far2 rank2
-0.03 she stranger far3 rank2
-0.02 she stranger far4 rank1
-0.08 she stranger far4 rank2
-0.16 she stranger far5 rank2
-0.41 she stranger firstFalse hereFalse far1
-0.48 she stranger firstFalse hereFalse far2
-0.37 she stranger firstFalse hereTrue far0
-0.38 she stranger firstTrue hereFalse far1
-1.08 she stranger mostFalse last name
0.22 she stranger mostFalse last nominal
-0.53 she stranger mostTrue last name
-0.19 she stranger mostTrue last she
-0.72 she stranger opensFalse block0
-0.21 she stranger opensFalse block1
-0.22 she stranger opensFalse block2
-0.37 she stranger opensTrue block1
-0.12 she stranger opensTrue block2
-0.26 she subject firstFalse hereFalse far0
-0.24 she subject firstFalse hereFalse far1
0.09 she subject firstFalse hereFalse far2
-0.08 she subject firstTrue hereFalse far0
0.45 she subject firstTrue hereFalse far1
0.51 she subject firstTrue hereTrue far0
-0.41 she subject last after far0
-0.3 she subject last after far1
0.66 she subject last after far2
-0.36 she subject last object far0
0.14 she subject last object far1
-0.21 she subject last object far2
0.11 she subject last owner far0
-0.23 she subject last owner far1
-0.12 she subject last owner far2
0.32 she subject last self far0
0.51 she subject last self far1
-0.43 she subject last self far2
0.52 she subject last subject far0
0.09 she subject last subject far1
0.18 she subject last subject far2
-0.02 she worker agreeing0 False after
0.09 she worker agreeing0 False subject
0.03 she worker agreeing0 True object
-0.24 she worker agreeing0 True owner
0.19 she worker agreeing0 True subject
-0.06 she worker agreeing1 False subject
-0.12 she worker agreeing1 True after
0.13 she worker agreeing1 True object
-0.41 she worker agreeing1 True subject
-0.07 she worker agreeing2 False object
0.12 she worker agreeing2 True object
-0.08 she worker agreeing2 True owner
0.18 she worker agreeing2 True subject
0.32 she worker far0 rank0
-0.58 she worker far0 rank1
-0.03 she worker far0 rank2
-0.38 she worker far1 rank0
-0.02 she worker far1 rank1
-0.11 she worker far1 rank2
-0.04 she worker far2 rank0
-0.02 she worker far2 rank1
0.29 she worker far2 rank2
-0.02 she worker far3 rank2
0.14 she worker far4 rank1
0.24 she worker far4 rank2
-0.23 she worker far5 rank2
-0.1 she worker firstFalse hereFalse far0
-0.52 she worker firstFalse hereFalse far1
0.52 she worker firstFalse hereFalse far2
-0.22 she worker firstFalse hereTrue far0
0.02 she worker firstTrue hereTrue far0
0.02 she worker mostFalse last i
-0.23 she worker mostFalse last name
-0.07 she worker mostFalse last nominal
-0.08 she worker mostFalse last she
-0.02 she worker mostTrue last i
0.07 she worker mostTrue last name
0.03 she worker mostTrue last she
-0.33 she worker opensFalse block0
-0.18 she worker opensFalse block1
0.12 she worker opensFalse block2
-0.03 she worker opensTrue block1
0.14 she worker opensTrue block2
0.1 they after firstFalse hereFalse far0
-0.28 they after firstFalse hereFalse far1
-0.14 they after firstFalse hereFalse far2
-0.19 they after firstFalse hereTrue far0
-0.27 they after firstTrue hereFalse far0
0.51 they after firstTrue hereFalse far1
0.17 they after firstTrue hereTrue far0
-0.06 they after last after far0
0.16 they after last after far1
0.44 they after last after far2
-0.12 they after last object far0
0.08 they after last object far1
-0.16 they after last object far2
-0.41 they after last owner far0
0.37 they after last owner far1
-0.08 they after last owner far2
0.5 they after last self far0
-0.08 they after last self far1
-0.03 they after last self far2
-0.1 they after last subject far0
-0.3 they after last subject far1
-0.31 they after last subject far2
0.27 they agreeing0 False
-0.12 they agreeing0 far0 of2
0.34 they agreeing0 far0 of3
-0.09 they agreeing0 far1 of1
-0.41 they agreeing0 far1 of2
0.38 they agreeing0 far1 of3
0.18 they agreeing0 far2 of1
0.34 they agreeing0 far2 of2
0.09 they agreeing0 far2 of3
-0.25 they agreeing0 far3 of3
-0.16 they agreeing0 far4 of3
0.04 they agreeing1 False
0.22 they agreeing1 far0 of2
0.06 they agreeing1 far0 of3
-0.15 they agreeing1 far1 of2
0.46 they agreeing1 far1 of3
-0.09 they agreeing1 far2 of2
-0.12 they agreeing1 far2 of3
-0.05 they agreeing1 far3 of2
0.06 they agreeing1 far3 of3
-0.13 they agreeing1 far5 of2
-0.24 they agreeing1 far5 of3
-0.22 they agreeing2 False
0.04 they agreeing2 far0 of3
0.11 they agreeing2 far1 of3
0.33 they agreeing2 far2 of3
-0.23 they agreeing2 far3 of3
-0.07 they agreeing2 far4 of3
-0.39 they agreeing2 far5 of3
-0.73 they agreeing3 False
-0.13 they agreeing3 far0 of3
-0.34 they agreeing3 far1 of3
-0.26 they agreeing3 far2 of3
0.14 they agreeing3 far3 of3
-0.16 they agreeing3 far4 of3
0.03 they agreeing3 far5 of3
0.05 they apart0 owner object
0.07 they apart0 self subject
-0.49 they apart0 subject after
-0.36 they apart1 after after
-0.03 they apart1 after object
0.29 they apart1 after owner
-0.81 they apart1 after subject
0.06 they apart1 object after
-0.35 they apart1 object object
0.16 they apart1 object owner
-0.51 they apart1 object subject
-0.21 they apart1 owner object
0.21 they apart1 owner owner
0.09 they apart1 owner subject
0.26 they apart1 self after
0.15 they apart1 self owner
0.02 they apart1 self subject
0.12 they apart1 subject after
-0.6 they apart1 subject object
0.14 they apart1 subject owner
0.14 they apart1 subject self
-0.27 they apart1 subject subject
0.32 they apart2 after after
-0.62 they apart2 after object
-0.34 they apart2 after owner
0.04 they apart2 object after
-0.5 they apart2 object object
0.43 they apart2 object owner
-0.31 they apart2 object subject
-0.3 they apart2 owner after
-0.28 they apart2 owner object
0.52 they apart2 owner owner
0.04 they apart2 owner subject
0.57 they apart2 self subject
-0.66 they apart2 subject after
0.19 they apart2 subject object
0.43 they apart2 subject owner
0.35 they apart2 subject self
0.31 they apart2 subject subject
-0.13 they apart3 after after
-0.3 they apart3 after object
-0.1 they apart3 after owner
-0.12 they apart3 object after
0.29 they apart3 object object
-0.08 they apart3 object owner
-0.24 they apart3 object subject
-0.42 they apart3 owner after
-0.76 they apart3 owner object
0.33 they apart3 owner owner
0.27 they apart3 owner self
0.55 they apart3 owner subject
0.35 they apart3 self object
-0.09 they apart3 self subject
0.34 they apart3 subject after
1.46 they apart3 subject object
-0.08 they apart3 subject owner
-0.13 they apart4 after after
-0.19 they apart4 after object
-0.03 they apart4 after owner
-0.04 they apart4 after subject
0.29 they apart4 object after
0.2 they apart4 object object
-0.2 they apart4 object owner
0.09 they apart4 object subject
0.12 they apart4 owner after
0.99 they apart4 owner object
0.59 they apart4 owner subject
-0.22 they apart4 self object
0.12 they apart4 self owner
0.3 they apart4 subject after
-0.55 they apart4 subject object
-0.1 they apart4 subject owner
0.68 they apart4 subject subject
0.27 they apart5 after after
0.58 they apart5 after object
0.7 they apart5 after subject
-0.48 they apart5 object after
0.28 they apart5 object object
-0.1 they apart5 object owner
0.76 they apart5 object subject
0.21 they apart5 owner after
0.91 they apart5 owner object
0.11 they apart5 owner owner
-0.14 they apart5 owner subject
0.58 they apart5 self object
0.12 they apart5 self owner
0.25 they apart5 subject after
0.08 they apart5 subject object
0.32 they apart5 subject subject
-0.04 they apart6 after after
0.44 they apart6 after object
-0.23 they apart6 after owner
0.52 they apart6 after self
0.04 they apart6 after subject
-0.06 they apart6 object object
-0.09 they apart6 object owner
-0.21 they apart6 object self
0.11 they apart6 object subject
0.08 they apart6 owner after
-0.37 they apart6 owner object
-0.77 they apart6 owner owner
-0.94 they apart6 owner subject
-0.54 they apart6 self after
-0.13 they apart6 self object
0.13 they apart6 self owner
-0.61 they apart6 self subject
-0.32 they apart6 subject after
-0.73 they apart6 subject object
-0.26 they apart6 subject owner
-0.47 they apart6 subject self
-0.62 they apart6 subject subject
0.42 they block0 far0
0.32 they block0 far1
0.2 they block0 far2
-0.36 they block1 far1
-0.4 they block1 far2
-0.81 they block2 far2
-1.41 they count1
-0.17 they count2
0.02 they count3
0.68 they count4
0.26 they count5
0.42 they far0
-0.04 they far1
0.48 they far2
-0.34 they far3
-0.4 they far4
-0.76 they far5
-1.05 they last he - far0
-0.62 they last he - far1
0.07 they last he - far2
-0.88 they last i - far0
-0.22 they last i - far1
-0.16 they last i - far2
0.36 they last name - far0
-0.1 they last name - far1
-0.1 they last name - far2
0.42 they last nominal a far0
0.34 they last nominal a far1
-0.69 they last nominal a far2
0.85 they last nominal bare far0
-0.02 they last nominal bare far1
-0.55 they last nominal bare far2
1.32 they last nominal number far0
0.14 they last nominal number far1
0.37 they last nominal number far2
0.19 they last nominal owner far0
0.25 they last nominal owner far1
0.2 they last nominal owner far2
0.82 they last nominal the far0
0.23 they last nominal the far1
-0.27 they last nominal the far2
-0.28 they last she - far0
-0.67 they last she - far1
-0.16 they last she - far2
0.57 they last they - far0
0.59 they last they - far1
0.32 they last they - far2
-1.28 they last we - far0
0.41 they last we - far1
0.28 they last we - far2
-0.62 they last you - far0
-0.35 they last you - far1
-0.32 they last you - far2
-1.93 they many unsaid False
0.63 they many unsaid None
0.67 they many unsaid True
0.44 they mostFalse 2
0.03 they mostFalse 3
0.36 they mostFalse 4
-0.57 they mostTrue 1
-0.1 they mostTrue 2
-0.41 they mostTrue 3
-0.37 they mostTrue 4
0.69 they namedFalse saidFalse False
-0.11 they namedFalse saidFalse True
0.86 they namedFalse saidTrue False
0.1 they namedFalse saidTrue True
-0.46 they namedTrue saidFalse False
-2.06 they namedTrue saidFalse True
0.26 they namedTrue saidTrue False
0.08 they namedTrue saidTrue True
-0.87 they nested after nominal
0.71 they nested owner nominal
0.53 they nested self nominal
-0.02 they nested subject nominal
-0.06 they object firstFalse hereFalse far0
0.33 they object firstFalse hereFalse far1
-0.05 they object firstFalse hereFalse far2
-0.23 they object firstFalse hereTrue far0
0.15 they object firstTrue hereFalse far0
0.21 they object firstTrue hereFalse far1
-0.39 they object firstTrue hereTrue far0
-0.21 they object last after far0
0.23 they object last after far1
-0.2 they object last after far2
-0.14 they object last object far0
0.05 they object last object far1
0.93 they object last object far2
0.12 they object last owner far0
-0.23 they object last owner far1
-0.84 they object last owner far2
-0.21 they object last self far0
-0.37 they object last self far1
-0.15 they object last self far2
-0.09 they object last subject far0
0.85 they object last subject far1
0.21 they object last subject far2
-0.12 they owner firstFalse hereFalse far0
-0.41 they owner firstFalse hereFalse far1
-0.25 they owner firstFalse hereFalse far2
0.76 they owner firstFalse hereTrue far0
-0.48 they owner firstTrue hereFalse far0
-0.3 they owner firstTrue hereFalse far1
0.4 they owner firstTrue hereTrue far0
-0.02 they owner last after far0
0.09 they owner last after far1
-0.12 they owner last after far2
0.34 they owner last object far0
-0.41 they owner last object far1
0.06 they owner last object far2
0.4 they owner last owner far0
-0.39 they owner last owner far1
-0.32 they owner last owner far2
-0.36 they owner last self far0
0.36 they owner last self far1
-0.22 they owner last self far2
0.19 they owner last subject far0
-0.36 they owner last subject far1
0.37 they owner last subject far2
0.3 they quote FalseTrue -
-0.04 they quote FalseTrue i
1.56 they quote FalseTrue we
0.11 they quote FalseTrue you
-0.31 they quote TrueFalse -
-0.08 they quote TrueFalse i
-0.46 they quote TrueFalse we
-0.02 they quote TrueFalse you
1.14 they quote TrueTrue -
-0.08 they quote TrueTrue i
-0.63 they quote TrueTrue we
-0.14 they quote TrueTrue you
1.38 they quote same -
-1.06 they quote same i
-1.07 they quote same we
-1.25 they quote same you
0.27 they rank0
0.04 they rank1
-0.22 they rank2
0.23 they rank3
-0.03 they rank4
-0.92 they rank6
-1.64 they said he
-0.9 they said he i
-0.02 they said he i she you
-0.02 they said he i we you
-0.99 they said he i you
-0.34 they said he she
-0.46 they said he you
-0.13 they said i
-0.07 they said i she
-0.94 they said i she you
-0.37 they said i we
-0.33 they said i you
-1.83 they said she
-0.29 they said she you
-1.91 they said we
-0.67 they said we you
-1.02 they said you
0.08 they self firstFalse hereFalse far0
-0.58 they self firstFalse hereFalse far1
-0.43 they self firstFalse hereFalse far2
0.61 they self firstFalse hereTrue far0
0.07 they self firstTrue hereFalse far0
0.09 they self firstTrue hereFalse far1
-0.03 they self firstTrue hereTrue far0
-0.17 they self last after far0
-0.1 they self last after far1
-0.14 they self last after far2
0.3 they self last object far0
-0.09 they self last object far1
-0.05 they self last object far2
0.52 they self last owner far0
-0.29 they self last owner far1
-0.03 they self last owner far2
-0.03 they self last self far2
0.08 they self last subject far0
-0.18 they self last subject far2
0.42 they sex unsaid far0
-0.04 they sex unsaid far1
-1.02 they sex unsaid far2
-0.34 they subject firstFalse hereFalse far0
-0.12 they subject firstFalse hereFalse far1
-0.16 they subject firstFalse hereFalse far2
0.04 they subject firstFalse hereTrue far0
0.02 they subject firstTrue hereFalse far0
0.51 they subject firstTrue hereFalse far1
0.13 they subject firstTrue hereTrue far0
-0.46 they subject last after far0
0.03 they subject last after far1
-0.75 they subject last after far2
-0.16 they subject last object far0
0.13 they subject last object far1
0.37 they subject last object far2
0.03 they subject last owner far0
0.14 they subject last owner far2
0.14 they subject last self far1
-0.33 they subject last self far2
0.42 they subject last subject far0
0.1 they subject last subject far1
0.42 they subject last subject far2
0.21 we after firstFalse hereFalse far0
0.21 we after firstFalse hereFalse far1
0.13 we after firstFalse hereFalse far2
0.12 we after firstFalse hereTrue far0
-0.57 we after firstTrue hereFalse far1
-0.37 we after firstTrue hereTrue far0
-0.02 we after last after far0
0.28 we after last after far1
0.54 we after last after far2
-0.04 we after last object far1
-0.02 we after last object far2
0.1 we after last owner far0
0.49 we after last owner far1
0.15 we after last owner far2
-0.32 we after last self far2
-0.13 we after last subject far0
-1.1 we after last subject far1
-0.23 we after last subject far2
0.28 we agreeing0 False
0.3 we agreeing0 far0 of1
0.46 we agreeing0 far0 of2
0.1 we agreeing0 far0 of3
0.29 we agreeing0 far1 of1
0.14 we agreeing0 far1 of2
-0.42 we agreeing0 far1 of3
-0.19 we agreeing0 far2 of1
-0.1 we agreeing0 far2 of2
0.52 we agreeing0 far2 of3
-0.68 we agreeing0 far3 of1
0.15 we agreeing0 far3 of2
0.5 we agreeing0 far4 of1
-0.04 we agreeing0 far4 of2
-0.23 we agreeing0 far4 of3
0.06 we agreeing0 far5 of1
-0.5 we agreeing0 far5 of2
-0.08 we agreeing0 far5 of3
0.07 we agreeing1 False
-0.11 we agreeing1 far0 of2
0.03 we agreeing1 far0 of3
0.23 we agreeing1 far1 of2
-0.07 we agreeing1 far1 of3
0.03 we agreeing1 far2 of2
-0.32 we agreeing1 far2 of3
0.06 we agreeing1 far3 of2
-0.02 we agreeing1 far3 of3
-0.12 we agreeing1 far4 of3
-0.45 we agreeing1 far5 of2
0.83 we agreeing1 far5 of3
-0.32 we agreeing2 False
-0.25 we agreeing2 far0 of3
-0.22 we agreeing2 far1 of3
0.13 we agreeing2 far2 of3
-0.07 we agreeing2 far3 of3
0.18 we agreeing2 far4 of3
-0.09 we agreeing2 far5 of3
-0.33 we agreeing3 False
-0.5 we agreeing3 far0 of3
0.1 we agreeing3 far1 of3
0.11 we agreeing3 far2 of3
0.45 we agreeing3 far3 of3
-0.22 we agreeing3 far4 of3
-0.27 we agreeing3 far5 of3
0.02 we apart0 subject after
-0.02 we apart0 subject object
0.14 we apart1 after subject
-0.07 we apart1 object subject
0.54 we apart1 owner after
0.52 we apart1 owner object
0.08 we apart1 owner owner
0.73 we apart1 owner subject
0.13 we apart1 self subject
0.24 we apart1 subject object
0.13 we apart1 subject owner
0.16 we apart1 subject subject
-0.28 we apart2 after subject
0.02 we apart2 object after
-0.32 we apart2 object object
0.15 we apart2 object owner
-0.08 we apart2 object subject
-0.41 we apart2 owner after
0.18 we apart2 owner object
0.28 we apart2 owner owner
0.11 we apart2 owner subject
0.04 we apart2 self subject
-0.55 we apart2 subject after
0.02 we apart2 subject object
-0.39 we apart2 subject owner
-0.3 we apart2 subject subject
-0.06 we apart3 after object
0.08 we apart3 object owner
0.49 we apart3 object subject
-0.03 we apart3 owner object
0.15 we apart3 owner owner
-0.68 we apart3 owner subject
0.83 we apart3 subject after
0.03 we apart3 subject object
0.04 we apart3 subject owner
0.09 we apart3 subject subject
0.41 we apart4 after subject
0.02 we apart4 object subject
-0.2 we apart4 owner subject
-0.19 we apart4 subject after
-0.07 we apart4 subject object
0.11 we apart4 subject owner
-0.43 we apart4 subject subject
-0.88 we apart5 owner object
0.5 we apart5 owner subject
-0.61 we apart5 subject after
0.21 we apart5 subject object
0.08 we apart5 subject owner
-0.06 we apart5 subject subject
0.11 we apart6 after owner
-0.42 we apart6 after subject
-0.84 we apart6 object after
0.06 we apart6 object object
0.07 we apart6 object subject
-0.16 we apart6 owner after
-0.56 we apart6 owner object
-0.23 we apart6 owner owner
-0.1 we apart6 owner subject
0.16 we apart6 subject after
-0.37 we apart6 subject object
0.26 we apart6 subject owner
0.28 we apart6 subject subject
-0.05 we between being -
-0.03 we between knew
0.34 we between mark  -
0.36 we between mark , -
-0.08 we between mark . -
0.71 we between words
0.03 we block0 far0
0.1 we block0 far1
-0.21 we block0 far2
-0.06 we block1 far1
0.11 we block1 far2
-0.26 we block2 far2
-1.53 we count1
-0.2 we count2
0.04 we count3
0.35 we count4
1.05 we count5
0.03 we far0
0.04 we far1
0.19 we far2
-0.11 we far3
0.06 we far4
-0.5 we far5
0.25 we last i - far2
-0.45 we last name - far0
-0.28 we last name - far1
-0.35 we last name - far2
-0.17 we last nominal a far0
0.57 we last nominal a far1
-0.16 we last nominal a far2
0.13 we last nominal bare far0
-0.6 we last nominal bare far1
-0.92 we last nominal bare far2
-0.46 we last nominal number far0
-0.15 we last nominal number far1
0.73 we last nominal number far2
-0.08 we last nominal owner far0
-0.22 we last nominal owner far1
0.13 we last nominal owner far2
0.7 we last nominal the far0
-0.44 we last nominal the far1
0.36 we last they - far0
-0.04 we last they - far1
-0.77 we last they - far2
1.46 we last we - far0
0.48 we last we - far1
0.53 we last we - far2
-0.7 we last you - far0
0.72 we last you - far1
0.18 we last you - far2
0.33 we many same True
-0.45 we many unsaid None
0.05 we mostFalse 2
-0.43 we mostFalse 3
-0.02 we mostFalse 4
-0.47 we mostTrue 1
0.46 we mostTrue 2
-0.22 we mostTrue 3
0.34 we mostTrue 4
-0.02 we namedFalse saidFalse False
-0.94 we namedFalse saidFalse True
1.02 we namedFalse saidTrue False
0.94 we namedFalse saidTrue True
-0.71 we namedTrue saidFalse False
-0.89 we namedTrue saidFalse True
0.36 we namedTrue saidTrue False
-0.04 we namedTrue saidTrue True
-0.03 we nested owner nominal
-0.5 we object firstFalse hereFalse far0
0.56 we object firstFalse hereFalse far1
-0.21 we object firstFalse hereFalse far2
0.53 we object firstFalse hereTrue far0
-0.41 we object firstTrue hereFalse far1
0.15 we object last after far0
-0.16 we object last after far1
-0.34 we object last after far2
-0.27 we object last object far0
0.06 we object last object far1
-0.32 we object last object far2
-0.28 we object last owner far0
0.77 we object last owner far1
-0.25 we object last owner far2
-0.21 we object last self far2
0.43 we object last subject far0
-0.52 we object last subject far1
0.9 we object last subject far2
-0.2 we owner firstFalse hereFalse far0
-0.67 we owner firstFalse hereFalse far1
-0.13 we owner firstFalse hereFalse far2
-0.07 we owner firstFalse hereTrue far0
0.32 we owner firstTrue hereFalse far0
0.33 we owner firstTrue hereFalse far1
0.08 we owner firstTrue hereTrue far0
0.02 we owner last after far0
-0.38 we owner last after far1
-0.57 we owner last after far2
-0.5 we owner last object far0
0.2 we owner last object far1
-0.61 we owner last object far2
0.24 we owner last owner far0
-0.26 we owner last owner far1
0.26 we owner last owner far2
0.36 we owner last subject far0
0.09 we owner last subject far1
0.79 we owner last subject far2
0.1 we quote FalseTrue name
0.06 we quote FalseTrue nominal
-0.13 we quote FalseTrue they
0.21 we quote FalseTrue you
-0.88 we quote TrueFalse name
-0.5 we quote TrueFalse nominal
0.79 we quote TrueFalse they
0.38 we quote TrueFalse we
0.48 we quote TrueFalse you
-0.31 we quote TrueTrue name
0.12 we quote TrueTrue nominal
-0.36 we quote TrueTrue they
0.68 we quote TrueTrue we
-0.5 we quote same i
-0.61 we quote same nominal
-0.75 we quote same they
1.42 we quote same we
-0.49 we quote same you
0.28 we rank0
0.07 we rank1
-0.32 we rank2
-0.07 we rank3
0.16 we rank4
-0.07 we rank5
-0.34 we rank6
-0.75 we said they
-0.86 we said they you
0.12 we said you
0.06 we self firstFalse hereFalse far0
-0.06 we self firstFalse hereFalse far1
-0.05 we self firstFalse hereFalse far2
0.19 we self firstFalse hereTrue far0
-0.03 we self last object far2
0.24 we self last subject far0
0.03 we sex unsaid far0
0.04 we sex unsaid far1
-0.36 we sex unsaid far2
-0.51 we subject firstFalse hereFalse far0
0.28 we subject firstFalse hereFalse far1
-0.1 we subject firstFalse hereFalse far2
0.45 we subject firstFalse hereTrue far0
-0.09 we subject firstTrue hereFalse far0
0.38 we subject firstTrue hereFalse far1
-0.18 we subject firstTrue hereTrue far0
-0.35 we subject last after far0
-0.2 we subject last after far1
-0.26 we subject last after far2
0.04 we subject last object far0
0.16 we subject last object far1
0.12 we subject last object far2
0.24 we subject last owner far0
0.3 we subject last owner far1
-0.49 we subject last owner far2
0.2 we subject last self far2
-0.25 we subject last subject far0
0.4 we subject last subject far1
0.33 we subject last subject far2
-0.78 you after firstFalse hereFalse far0
-0.25 you after firstFalse hereFalse far1
0.35 you after firstFalse hereFalse far2
0.09 you after firstFalse hereTrue far0
0.51 you after firstTrue hereFalse far0
0.26 you after firstTrue hereFalse far1
-0.25 you after firstTrue hereTrue far0
0.62 you after last after far0
0.04 you after last after far1
-0.44 you after last after far2
-0.88 you after last object far0
0.64 you after last object far2
0.08 you after last owner far0
0.42 you after last owner far1
0.2 you after last owner far2
-0.17 you after last self far0
-0.08 you after last subject far0
-0.39 you after last subject far1
-0.03 you after last subject far2
0.42 you agreeing0 False
0.53 you agreeing0 far0 of1
0.72 you agreeing0 far0 of2
-0.51 you agreeing0 far0 of3
-0.05 you agreeing0 far1 of1
-0.36 you agreeing0 far1 of2
-0.13 you agreeing0 far1 of3
0.42 you agreeing0 far2 of1
0.26 you agreeing0 far2 of2
-0.38 you agreeing0 far2 of3
0.05 you agreeing0 far3 of3
-0.12 you agreeing0 far4 of1
0.41 you agreeing0 far4 of3
-0.08 you agreeing0 far5 of3
0.13 you agreeing1 False
-0.33 you agreeing1 far0 of2
0.45 you agreeing1 far0 of3
-0.04 you agreeing1 far1 of2
0.62 you agreeing1 far1 of3
0.11 you agreeing1 far2 of2
0.28 you agreeing1 far3 of3
-0.3 you agreeing1 far4 of3
-0.05 you agreeing1 far5 of2
-0.63 you agreeing1 far5 of3
0.05 you agreeing2 False
-0.09 you agreeing2 far0 of3
0.32 you agreeing2 far1 of3
-0.19 you agreeing2 far2 of3
-0.28 you agreeing2 far3 of3
0.14 you agreeing2 far4 of3
0.14 you agreeing2 far5 of3
-0.5 you agreeing3 False
-0.69 you agreeing3 far0 of3
-0.16 you agreeing3 far1 of3
0.07 you agreeing3 far2 of3
0.12 you agreeing3 far3 of3
0.11 you agreeing3 far4 of3
0.05 you agreeing3 far5 of3
-0.04 you apart0 owner object
-0.17 you apart0 owner owner
-0.18 you apart0 self object
-0.69 you apart0 subject after
0.44 you apart0 subject object
-0.04 you apart1 after after
-0.07 you apart1 after object
-0.05 you apart1 after owner
-0.11 you apart1 after subject
0.64 you apart1 object after
0.16 you apart1 object object
-0.42 you apart1 object owner
-0.47 you apart1 object subject
-0.1 you apart1 owner after
0.2 you apart1 owner object
0.66 you apart1 owner owner
0.37 you apart1 owner subject
0.39 you apart1 self self
0.59 you apart1 self subject
0.8 you apart1 subject after
0.27 you apart1 subject object
-0.32 you apart1 subject owner
0.03 you apart1 subject self
-0.33 you apart1 subject subject
0.12 you apart2 after object
0.65 you apart2 after owner
-0.37 you apart2 after subject
-0.2 you apart2 object after
0.09 you apart2 object object
-0.31 you apart2 object owner
-0.4 you apart2 object subject
-0.11 you apart2 owner object
-0.07 you apart2 owner owner
-0.19 you apart2 owner subject
0.05 you apart2 self subject
-0.31 you apart2 subject after
-0.29 you apart2 subject object
-0.08 you apart2 subject owner
0.21 you apart2 subject subject
-0.03 you apart3 after subject
-0.07 you apart3 object after
-0.03 you apart3 object object
0.42 you apart3 object owner
0.45 you apart3 object subject
0.21 you apart3 owner object
0.04 you apart3 owner owner
-0.18 you apart3 owner subject
-0.03 you apart3 self subject
0.07 you apart3 subject after
0.38 you apart3 subject object
0.19 you apart3 subject owner
0.19 you apart3 subject subject
-0.69 you apart4 after object
-0.37 you apart4 after subject
0.1 you apart4 object after
-0.51 you apart4 object owner
-0.58 you apart4 object subject
-0.03 you apart4 owner after
0.69 you apart4 owner object
0.2 you apart4 owner owner
0.04 you apart4 owner subject
0.02 you apart4 self self
-0.17 you apart4 self subject
0.36 you apart4 subject after
0.21 you apart4 subject object
-0.48 you apart4 subject owner
-0.21 you apart4 subject self
-0.15 you apart4 subject subject
-0.62 you apart5 after object
0.37 you apart5 after subject
0.19 you apart5 object after
0.63 you apart5 object object
-0.13 you apart5 object owner
0.39 you apart5 object subject
-0.07 you apart5 owner after
0.16 you apart5 owner owner
-0.09 you apart5 owner subject
0.29 you apart5 self object
-0.32 you apart5 self subject
0.13 you apart5 subject after
-0.86 you apart5 subject object
0.07 you apart5 subject owner
-0.07 you apart5 subject subject
-0.23 you apart6 after after
0.38 you apart6 after object
-0.46 you apart6 after owner
0.42 you apart6 after subject
-0.17 you apart6 object after
-0.55 you apart6 object object
0.84 you apart6 object owner
0.29 you apart6 object subject
-0.35 you apart6 owner after
-0.72 you apart6 owner object
-0.27 you apart6 owner owner
-0.27 you apart6 owner self
-0.07 you apart6 self object
0.14 you apart6 self owner
-0.38 you apart6 self subject
0.21 you apart6 subject after
0.17 you apart6 subject object
0.4 you apart6 subject owner
-0.24 you between 's.
-0.36 you between and
-0.03 you between beg
-0.05 you between being -
-0.08 you between dear,
0.72 you between do,
0.11 you between for
-0.07 you between guess
-0.16 you between hear
-0.06 you between hope
-0.03 you between like
-0.75 you between mark  -
1.72 you between mark , -
0.07 you between mark . -
0.35 you between mark ; -
0.54 you between mark ? -
-0.07 you between mark if -
0.29 you between mark in -
-0.09 you between saw
0.1 you between say
-0.07 you between see
-0.08 you between tell
-0.37 you between think
0.1 you between till
-0.12 you between want
0.08 you between when
-0.07 you between wish
0.13 you between words
0.1 you block0 far0
-0.64 you block0 far1
-0.57 you block0 far2
0.84 you block1 far1
0.29 you block1 far2
0.07 you block2 far2
-2.47 you count1
0.12 you count2
0.74 you count3
0.62 you count4
1.09 you count5
0.1 you far0
0.2 you far1
0.31 you far2
0.18 you far3
-0.07 you far4
-0.62 you far5
-0.73 you last he - far0
-0.5 you last he - far1
-0.05 you last he - far2
-0.37 you last i - far0
0.76 you last i - far2
0.5 you last name - far0
0.15 you last name - far1
0.22 you last name - far2
0.31 you last nominal a far0
-0.31 you last nominal a far1
-0.82 you last nominal a far2
0.78 you last nominal bare far0
0.13 you last nominal bare far1
0.32 you last nominal bare far2
0.69 you last nominal number far0
-0.04 you last nominal number far1
0.21 you last nominal number far2
0.28 you last nominal owner far0
-0.02 you last nominal owner far1
0.4 you last nominal owner far2
-0.11 you last nominal the far0
-0.13 you last nominal the far1
-1.22 you last nominal the far2
-1.07 you last she - far0
-0.13 you last she - far1
0.05 you last she - far2
-0.3 you last they - far0
0.23 you last they - far1
-0.71 you last they - far2
-0.82 you last we - far0
0.51 you last we - far1
0.2 you last we - far2
0.94 you last you - far0
0.3 you last you - far1
0.44 you last you - far2
0.19 you many unsaid False
0.14 you many unsaid None
-0.24 you many unsaid True
0.69 you mostFalse 2
0.28 you mostFalse 3
-0.31 you mostFalse 4
-0.49 you mostTrue 1
-0.4 you mostTrue 2
0.56 you mostTrue 3
-0.23 you mostTrue 4
-0.53 you namedFalse saidFalse False
-1.44 you namedFalse saidFalse True
0.79 you namedFalse saidTrue False
0.52 you namedFalse saidTrue True
-0.15 you namedTrue saidFalse False
-0.96 you namedTrue saidFalse True
0.73 you namedTrue saidTrue False
1.14 you namedTrue saidTrue True
-0.02 you nested object nominal
-0.15 you nested subject nominal
-0.23 you object firstFalse hereFalse far0
-0.3 you object firstFalse hereFalse far1
0.07 you object firstFalse hereFalse far2
0.36 you object firstFalse hereTrue far0
0.45 you object firstTrue hereFalse far0
0.38 you object firstTrue hereFalse far1
-0.28 you object firstTrue hereTrue far0
0.47 you object last after far0
-0.29 you object last after far1
0.09 you object last after far2
0.29 you object last object far0
0.57 you object last object far1
-0.32 you object last object far2
-0.11 you object last owner far0
-0.27 you object last owner far1
-0.03 you object last self far0
0.05 you object last self far1
-0.32 you object last subject far0
0.02 you object last subject far1
0.29 you object last subject far2
-0.43 you owner firstFalse hereFalse far0
-0.07 you owner firstFalse hereFalse far1
0.05 you owner firstFalse hereFalse far2
-0.08 you owner firstTrue hereFalse far0
-0.05 you owner firstTrue hereFalse far1
0.17 you owner firstTrue hereTrue far0
-0.56 you owner last after far0
0.27 you owner last after far1
-0.07 you owner last after far2
0.25 you owner last object far0
-0.25 you owner last object far1
-0.28 you owner last object far2
0.55 you owner last owner far0
-0.04 you owner last owner far1
0.34 you owner last owner far2
-0.52 you owner last self far0
0.17 you owner last self far1
-0.04 you owner last self far2
-0.06 you owner last subject far0
-0.27 you owner last subject far1
0.11 you owner last subject far2
0.45 you quote FalseTrue he
0.05 you quote FalseTrue i
-0.49 you quote FalseTrue name
-0.34 you quote FalseTrue nominal
-0.02 you quote FalseTrue she
-0.07 you quote FalseTrue they
0.57 you quote FalseTrue we
0.59 you quote FalseTrue you
0.58 you quote TrueFalse he
0.46 you quote TrueFalse i
0.22 you quote TrueFalse name
0.49 you quote TrueFalse nominal
0.44 you quote TrueFalse she
-0.65 you quote TrueFalse they
-0.15 you quote TrueFalse we
-0.38 you quote TrueFalse you
-1.19 you quote TrueTrue he
1.48 you quote TrueTrue i
0.28 you quote TrueTrue name
-0.09 you quote TrueTrue nominal
-0.7 you quote TrueTrue she
-0.32 you quote TrueTrue they
-0.4 you quote TrueTrue we
-1.11 you quote same he
-1.6 you quote same i
0.86 you quote same name
0.42 you quote same nominal
-0.89 you quote same she
0.25 you quote same they
-0.13 you quote same we
1.46 you quote same you
0.42 you rank0
0.13 you rank1
0.05 you rank2
0.44 you rank3
-0.04 you rank4
-0.2 you rank5
-0.69 you rank6
-0.37 you said he
0.64 you said he i
-0.97 you said he i we
-0.27 you said he she
0.62 you said i
0.2 you said i she
-0.09 you said i she they
-0.15 you said i she we
-0.06 you said i they
0.79 you said i we
-0.83 you said she
-0.5 you said they
-0.49 you said they we
0.16 you said we
0.43 you self firstFalse hereFalse far0
0.04 you self firstFalse hereFalse far1
-0.59 you self firstFalse hereFalse far2
0.32 you self firstFalse hereTrue far0
-0.12 you self firstTrue hereFalse far0
0.23 you self firstTrue hereFalse far1
-0.18 you self firstTrue hereTrue far0
-0.02 you self last after far0
-0.04 you self last after far2
0.57 you self last object far0
-0.39 you self last object far1
-0.24 you self last object far2
-0.25 you self last owner far0
0.2 you self last owner far1
-0.15 you self last owner far2
0.41 you self last self far0
0.09 you self last self far1
-0.04 you self last self far2
-0.26 you self last subject far0
0.37 you self last subject far1
-0.12 you self last subject far2
0.1 you sex unsaid far0
0.2 you sex unsaid far1
-0.2 you sex unsaid far2
-0.28 you subject firstFalse hereFalse far0
-0.12 you subject firstFalse hereFalse far1
-0.1 you subject firstFalse hereFalse far2
0.27 you subject firstFalse hereTrue far0
-0.43 you subject firstTrue hereFalse far0
0.09 you subject firstTrue hereFalse far1
0.57 you subject firstTrue hereTrue far0
0.58 you subject last after far0
0.24 you subject last after far1
-0.25 you subject last after far2
0.33 you subject last object far0
0.07 you subject last object far1
0.05 you subject last object far2
-0.23 you subject last owner far0
-0.16 you subject last owner far1
0.37 you subject last owner far2
-0.35 you subject last self far0
0.14 you subject last self far1
-0.52 you subject last self far2
-0.21 you subject last subject far0
-0.31 you subject last subject far1
0.25 you subject last subject far2"""


def _read(rows: str) -> dict[str, float]:
    pairs = (row.split(" ", 1) for row in rows.split("\n"))
    return {name: float(value) for value, name in pairs}


NOUNS_LEARNED: dict[str, bool | None] = {
    word: many == "1" for word, many in (row.split() for row in _NOUNS.split("\n"))
}
"""Nouns that stand for people, and whether for several."""
JUDGED = _read(_JUDGED)
"""Weights for whether a phrase stands for somebody."""
WEIGHTS = _read(_WEIGHTS)
"""Weights for whom a pointer means."""
