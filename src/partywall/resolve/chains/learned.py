"""What training/chains.py learned from LitBank (CC-BY 4.0), GUM (CC-BY, CC-BY-SA) and the worlds. Not to be edited."""

from __future__ import annotations

_NOUNS = """\
acquaintances 1
agent 0
agents 1
ambassador 0
american 0
americans 1
ancestor 0
ancestors 1
angels 1
appellants 1
architect 0
artists 1
attache 0
attendees 1
attorney 0
audiences 1
authors 1
beings 1
butler 0
candidate 0
candidates 1
catholic 0
celebrities 1
characters 1
clergyman 0
clerks 1
commander 0
companions 1
comrade 0
corporal 0
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
duke 0
earl 0
editor 0
editors 1
eldest 0
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
gardener 0
generation 0
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
inhabitants 1
instructor 0
jesuit 0
kings 1
knight 0
knights 1
lieutenant 0
locals 1
lovers 1
magician 0
maids 1
majority 0
mamma 0
mathematician 0
migrants 1
millions 1
miners 1
monks 1
mummer 0
musicians 1
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
poets 1
politicians 1
population 0
porter 0
priests 1
professor 0
prophet 0
proprietor 0
prospector 0
protege 0
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
scholars 1
scientists 1
seaman 0
seller 0
settlers 1
shepherd 0
souls 1
speaker 0
star 0
stripling 0
successor 0
thousands 1
tourists 1
travelers 1
tribe 0
troops 1
urchin 0
valet 0
voters 1
wizard 0
workmen 0
writers 1"""
_JUDGED = """\
0.25 after=
0.04 after=!
-1.73 after=\"
0.67 after='
-0.97 after=(
-0.18 after=)
0.28 after=,
0.39 after=-
0.36 after=.
0.49 after=:
0.13 after=;
1.22 after=?
0.25 after=a
1.55 after=about
-0.31 after=after
-0.44 after=against
0.11 after=alice
0.02 after=allworthy
1.07 after=always
0.15 after=among
-0.29 after=and
0.23 after=appeared
-0.07 after=are
0.17 after=arnall
-0.32 after=as
-0.82 after=ashburnham
-0.6 after=asked
-0.1 after=at
-1.19 after=barack
-0.09 after=be
-0.04 after=before
0.61 after=began
-0.24 after=being
0.83 after=belmont
0.81 after=below
0.42 after=bent
0.36 after=betsey
0.09 after=born
0.15 after=bridget
0.49 after=brooke
0.61 after=but
-0.44 after=by
-0.45 after=call
-0.12 after=called
0.54 after=came
-0.02 after=can
0.13 after=charles
-1.32 after=church
0.32 after=closed
0.35 after=come
0.81 after=coming
-0.72 after=contribution
0.27 after=could
0.77 after=did
0.43 after=died
0.02 after=discovered
-1.21 after=do
-0.46 after=does
0.1 after=during
0.28 after=eastman
1.23 after=elected
0.16 after=elliot
-0.31 after=else
0.56 after=enter
0.08 after=entered
0.27 after=evelyn
0.2 after=ever
0.42 after=fell
1.19 after=felt
-0.87 after=for
0.53 after=found
-0.17 after=from
0.23 after=gave
-0.16 after=general
-0.42 after=gibbs
-0.1 after=gildea
0.7 after=greystoke
0.85 after=had
-0.57 after=harry
0.69 after=has
-0.03 after=have
0.31 after=he
0.69 after=held
0.24 after=henry
-0.92 after=here
0.37 after=himself
0.02 after=i
0.58 after=if
-0.55 after=in
0.95 after=into
0.52 after=is
-0.72 after=it
-0.25 after=jacob
-0.61 after=james
-0.24 after=john
0.07 after=juley
0.63 after=just
0.23 after=kept
-1.02 after=knew
0.05 after=knows
0.5 after=like
-0.11 after=living
0.92 after=looked
0.19 after=lost
0.35 after=made
0.32 after=marjoribanks
-0.23 after=may
-0.25 after=might
0.5 after=miller
-0.63 after=moved
0.69 after=must
0.43 after=named
-0.07 after=norton
0.84 after=now
0.11 after=of
0.54 after=on
0.3 after=once
0.08 after=opened
-0.06 after=or
0.26 after=ought
-0.08 after=out
-0.28 after=over
-0.37 after=party
-0.39 after=passed
0.12 after=philip
0.61 after=polly
-1.11 after=pontifex
-0.07 after=posts
0.25 after=pulled
0.48 after=put
0.27 after=pyncheon
-0.07 after=revolutionary
0.33 after=rudolf
-0.32 after=russell
0.35 after=said
0.42 after=say
-0.88 after=says
-0.15 after=scattered
-1.26 after=school
-0.84 after=see
-0.12 after=seemed
0.9 after=she
-0.05 after=should
0.58 after=so
-0.19 after=spoke
0.62 after=stood
-0.27 after=stopped
-0.51 after=such
0.84 after=taking
0.31 after=talked
0.77 after=taylor
-0.39 after=than
-0.56 after=that
0.17 after=the
-0.41 after=then
0.91 after=there
-1.13 after=they
1.04 after=thomas
0.18 after=thought
0.57 after=threw
0.47 after=to
0.11 after=told
-0.12 after=too
0.2 after=took
-0.91 after=training
-0.82 after=tringham
0.25 after=turned
0.26 after=under
0.77 after=up
-0.95 after=upon
0.18 after=used
-0.45 after=verloc
0.1 after=walked
0.16 after=walter
0.83 after=was
0.22 after=watkin
0.02 after=watson
0.4 after=we
0.54 after=went
0.75 after=were
-0.42 after=when
0.41 after=which
0.66 after=who
-0.32 after=whom
0.11 after=whose
-0.1 after=will
0.66 after=with
0.03 after=without
0.04 after=would
-0.12 after=yet
1.06 after=you
0.54 after=—
0.49 after=’
-0.71 after=”
-0.37 before=
-2.15 before=000
-0.19 before=1
-0.18 before=6
1.14 before=about
-2.08 before=afghan
0.61 before=after
0.12 before=again
-0.26 before=against
0.58 before=age
-0.46 before=ago
0.81 before=alice
-2.15 before=all
0.89 before=allow
0.94 before=also
1.19 before=am
-1.05 before=american
2.06 before=among
0.94 before=and
0.83 before=are
-0.1 before=around
1.54 before=as
0.61 before=asked
-0.57 before=assistant
-0.6 before=at
0.18 before=back
-1.59 before=bad
0.43 before=be
-1.37 before=beautiful
0.05 before=became
1.83 before=because
-0.15 before=become
0.39 before=bed
1.5 before=been
1.07 before=before
-0.04 before=behind
0.94 before=being
-0.81 before=best
1.26 before=between
0.43 before=both
-0.88 before=business
1.09 before=but
1.16 before=by
-0.48 before=call
1.14 before=called
1.11 before=can
0.27 before=child
-0.07 before=civil
-1.03 before=close
-0.63 before=college
-0.14 before=comes
0.85 before=continued
0.23 before=country
1.13 before=course
0.84 before=cried
0.24 before=day
-1.03 before=dear
0.4 before=defeated
0.8 before=did
0.54 before=door
0.11 before=down
-1.07 before=english
-0.61 before=entered
1.06 before=even
0.62 before=except
0.36 before=face
0.36 before=fact
0.44 before=father
-0.76 before=following
0.8 before=for
0.37 before=found
0.34 before=friend
0.13 before=from
0.39 before=garden
0.31 before=gave
-0.58 before=gentleman
0.03 before=get
-0.61 before=girl
0.49 before=give
-0.66 before=good
0.58 before=got
0.74 before=had
0.27 before=hall
0.47 before=has
0.11 before=have
0.71 before=having
0.82 before=he
0.92 before=heard
-0.65 before=her
0.05 before=here
0.21 before=him
1.6 before=himself
-1.53 before=home
0.68 before=hope
0.59 before=how
-0.62 before=human
1.56 before=i
-1.35 before=ie6
0.86 before=if
0.47 before=ii
-0.72 before=in
0.41 before=indeed
-0.93 before=intimate
-0.49 before=into
0.9 before=is
1.2 before=it
-0.02 before=judge
0.94 before=killed
0.49 before=knew
0.13 before=know
-0.5 before=lady
-0.83 before=large
0.4 before=leave
0.36 before=leaving
1.03 before=like
-1.53 before=little
-0.26 before=local
0.08 before=lost
0.51 before=loved
0.06 before=made
0.13 before=make
1.09 before=making
0.41 before=man
0.25 before=married
-0.15 before=may
1.39 before=me
-1.11 before=men
0.91 before=met
-1.74 before=mets
-0.82 before=million
-0.55 before=more
-1.92 before=mr
-1.91 before=mrs
0.07 before=music
0.68 before=myself
-1.25 before=native
-0.62 before=near
-0.09 before=neither
-1.99 before=new
-1.52 before=nice
0.49 before=night
0.85 before=nor
-0.37 before=not
0.25 before=nothing
0.81 before=now
0.7 before=of
-1.12 before=off
-2.4 before=old
-0.57 before=on
0.7 before=once
-0.11 before=one
-0.3 before=only
0.14 before=or
-0.81 before=ordinary
-0.67 before=over
0.76 before=paris
-0.79 before=party
0.64 before=pay
0.92 before=people
1.68 before=per
-0.06 before=perhaps
0.45 before=point
-0.91 before=poor
0.42 before=presently
-1.68 before=prime
-0.42 before=put
1.07 before=rather
0.65 before=re
0.95 before=really
0.24 before=regard
0.8 before=remained
-1.08 before=remember
0.93 before=replied
-0.06 before=reply
0.9 before=result
-1.09 before=right
-2.67 before=s
1.59 before=said
0.65 before=sat
1.3 before=saw
-0.52 before=say
-0.1 before=says
-0.56 before=school
0.14 before=see
0.16 before=seen
0.59 before=send
-0.18 before=shaking
-0.91 before=she
-0.32 before=shook
0.41 before=since
0.62 before=so
-0.94 before=something
0.83 before=son
0.78 before=still
1.13 before=submission
-1.22 before=such
-0.23 before=sure
0.89 before=surely
-1.33 before=swedish
1.21 before=tell
-0.78 before=thai
0.35 before=than
1.37 before=that
-0.66 before=the
0.24 before=them
0.15 before=then
0.2 before=there
-1.14 before=things
-0.33 before=think
0.23 before=this
0.37 before=though
0.74 before=through
0.91 before=time
-0.62 before=times
1.52 before=to
0.64 before=together
0.79 before=told
0.4 before=toward
-0.51 before=transmedia
0.32 before=uh
-0.38 before=under
0.05 before=up
-0.58 before=upon
-0.3 before=us
0.22 before=visit
0.81 before=want
1.33 before=was
0.79 before=way
0.39 before=we
1.23 before=well
2.02 before=were
0.2 before=what
1.52 before=when
0.82 before=where
0.4 before=whether
1.55 before=which
1.37 before=while
0.64 before=whom
0.56 before=why
0.14 before=will
1.89 before=with
0.42 before=without
-1.32 before=won
0.74 before=work
0.93 before=would
1.71 before=yes
0.05 before=you
-2.49 before=young
-1.3 before=younger
0.15 bias
0.44 det=a capital=False
-0.44 det=a capital=True
0.24 det=a known=False kin=False
-0.27 det=a known=True kin=False
0.03 det=a known=True kin=True
0.26 det=bare
-0.66 det=bare capital=False
0.92 det=bare capital=True
0.03 det=bare known=False kin=False
-0.12 det=bare known=True kin=False
0.35 det=bare known=True kin=True
0.11 det=number
0.56 det=number capital=False
-0.46 det=number capital=True
0.08 det=number known=False kin=False
-0.49 det=number known=True kin=False
0.51 det=number known=True kin=True
-0.16 det=owner
1.13 det=owner capital=False
-1.29 det=owner capital=True
-0.21 det=owner known=False kin=False
-0.8 det=owner known=True kin=False
0.85 det=owner known=True kin=True
-0.05 det=the
0.89 det=the capital=False
-0.94 det=the capital=True
-0.11 det=the known=False kin=False
-0.51 det=the known=True kin=False
0.56 det=the known=True kin=True
-0.74 head=acquaintances
-0.5 head=actor
-0.98 head=administrator
-0.78 head=adult
-0.28 head=advisor
-0.21 head=agent
-0.24 head=agents
-0.05 head=ambassador
-1.84 head=american
-2 head=americans
0.31 head=ancestor
-0.29 head=ancestors
-1.2 head=angels
2.09 head=anybody
1.65 head=anyone
-0.65 head=appellants
0.28 head=architect
0.96 head=artist
0.67 head=artists
-0.72 head=assistant
0.73 head=attache
0.85 head=attendees
1.01 head=attorney
-0.54 head=audiences
0.88 head=aunt
0.81 head=author
-0.4 head=authors
0.39 head=babies
0.81 head=baby
-1.29 head=beings
1.05 head=boy
-0.21 head=boys
1.04 head=brother
-0.09 head=brother-in-law
0.57 head=brothers
0.05 head=candidate
-0.83 head=candidates
1.04 head=captain
-0.57 head=catholic
-0.62 head=celebrities
-3.66 head=chair
0.44 head=chairman
-0.61 head=chap
-0.99 head=chaps
0.04 head=characters
-0.28 head=child
-0.36 head=children
0.04 head=citizens
-0.64 head=clergyman
0.19 head=clerk
-2.46 head=coach
0.39 head=colleagues
0.76 head=colonel
0.89 head=commander
0.19 head=companion
-0.95 head=companions
0.63 head=comrade
0.08 head=cook
0.16 head=corporal
-1.23 head=couple
0.63 head=cousin
-0.2 head=crew
-0.5 head=critics
0.45 head=crowd
0.73 head=crowds
1.06 head=curator
0.24 head=customer
0.55 head=customers
0.63 head=dandy
0.79 head=daughter
-0.72 head=daughters
-0.69 head=deities
0.38 head=deity
0.86 head=descendants
-0.43 head=director
1.57 head=doctor
-0.16 head=doctors
0.88 head=driver
-0.42 head=drivers
0.48 head=duke
-1.31 head=earl
0.93 head=editor
0.78 head=editors
0.52 head=eldest
0.26 head=emperor
0.07 head=employees
-0.89 head=employer
-1.33 head=enemy
0.15 head=engineer
0.94 head=englishman
1.22 head=everybody
1.11 head=everyone
-1.13 head=ex
-0.22 head=experts
0.62 head=faculty
-1.65 head=families
-0.8 head=family
-0.03 head=fan
-0.75 head=fans
-0.02 head=farmer
1.07 head=father
0.87 head=fathers
0.71 head=feller
1.13 head=fellow
-0.05 head=fellows
-0.86 head=female
-1.25 head=folk
0.12 head=folks
-0.66 head=fool
0.72 head=foreigners
0.03 head=friend
-1.09 head=friends
0.39 head=gardener
-1.29 head=generation
0.39 head=gentleman
-0.72 head=gentlemen
0.58 head=girl
0.19 head=girls
-0.11 head=god
-0.12 head=governess
0.38 head=governor
-0.11 head=governors
0.48 head=grandfather
0.04 head=grandson
0.31 head=greeks
-1.41 head=guardian
-0.29 head=guest
-0.31 head=guests
-0.14 head=guide
-0.3 head=guys
-4.01 head=head
0.02 head=heir
0.74 head=hero
-0.83 head=honor
-1.73 head=host
0.83 head=hostess
-2.42 head=household
0.75 head=housekeeper
-0.05 head=hunter
0.9 head=husband
-1.13 head=individual
0.4 head=individuals
0.34 head=infant
-0.4 head=inhabitants
0.29 head=instructor
-0.15 head=jesuit
-0.12 head=judge
-0.45 head=kids
0.23 head=king
-0.02 head=kings
0.4 head=knight
0.51 head=knights
0.24 head=lad
0.07 head=ladies
0.95 head=lady
0.26 head=lawyer
0.07 head=leader
0.11 head=lieutenant
0.78 head=locals
0.19 head=lodger
0.42 head=lord
-0.03 head=lover
0.21 head=lovers
1.1 head=madam
0.66 head=magician
0.34 head=magistrate
0.67 head=maids
-1.55 head=majority
-0.96 head=male
0.82 head=mama
0.88 head=mamma
0.96 head=man
-0.38 head=manager
0.52 head=master
-0.45 head=mate
0.28 head=mathematician
-0.59 head=member
-0.23 head=members
0.1 head=men
-0.13 head=migrants
-0.73 head=millions
0.16 head=miners
-0.65 head=minister
0.53 head=miss
0.36 head=mistress
-1.34 head=mo
0.62 head=monk
0.05 head=monks
0.72 head=mother
0.46 head=mothers
0.82 head=mr
0.67 head=mrs
-0.59 head=ms
0.24 head=mummer
0.46 head=musicians
-1.03 head=neighbors
0.3 head=neighbours
-0.19 head=nephew
-1.03 head=niece
0.49 head=nobleman
1.06 head=nobody
-0.26 head=nominee
-1.16 head=numbers
0.11 head=nurse
0.12 head=nurses
0.61 head=observer
-0.2 head=officer
0.03 head=officers
-0.13 head=officials
0.37 head=opponents
-1.99 head=others
-1.23 head=owner
0.55 head=owners
-0.39 head=pa
-0.57 head=painters
-0.17 head=papa
0.43 head=parents
-0.03 head=parson
1.14 head=participant
-1.22 head=participants
-0.05 head=partner
0.46 head=passenger
1.32 head=passengers
-0.09 head=patient
0.91 head=patients
0.67 head=patrons
0.59 head=peasant
0.45 head=peasants
0.21 head=people
-0.1 head=person
0.51 head=persons
-0.67 head=philosopher
-0.89 head=pilot
-0.62 head=player
0.54 head=players
0.2 head=poet
0.97 head=poets
-2.67 head=police
-0.02 head=policeman
-0.71 head=population
0.19 head=porter
0.78 head=practitioner
0.92 head=president
-1.37 head=priest
0.07 head=priests
-0.12 head=prince
-2.61 head=professional
-0.03 head=professor
0.53 head=prophet
0.31 head=proprietor
0.59 head=prospector
0.19 head=protege
0.32 head=pupils
-0.37 head=queen
-0.08 head=reader
-0.09 head=readers
0.51 head=rector
0.54 head=refugees
-2.05 head=relative
-0.09 head=relatives
0.81 head=researchers
-0.45 head=resident
-0.07 head=residents
0.57 head=respondent
0.66 head=respondents
0.55 head=riders
-0.52 head=rival
-0.11 head=sailor
-0.29 head=sailors
0.79 head=salesman
-0.88 head=scholars
-0.43 head=schoolboy
0.91 head=scientists
0.25 head=seaman
1.13 head=secretary
0.27 head=seller
-0.46 head=sergeant
0.69 head=servant
0.16 head=servants
-0.7 head=settlers
-0.05 head=shepherd
0.51 head=sir
0.02 head=sister
0.79 head=sister-in-law
0.77 head=sisters
-0.46 head=soldier
0.12 head=soldiers
0.92 head=somebody
1.24 head=someone
0.31 head=son
-1.61 head=sons
-1.6 head=souls
0.46 head=speaker
0.67 head=squire
0.19 head=staff
-2 head=star
0.36 head=stranger
-0.76 head=strangers
0.19 head=stripling
-0.98 head=student
0.42 head=students
0.31 head=successor
-1.39 head=suspect
0.62 head=teacher
0.53 head=teachers
-2.25 head=thousands
0.49 head=tourists
-0.25 head=travelers
-0.97 head=tribe
0.16 head=troops
0.22 head=tutor
0.79 head=uncle
-0.06 head=urchin
0.28 head=user
0.26 head=users
0.43 head=valet
-1.13 head=victim
-1.24 head=victims
0.4 head=visitor
0.21 head=visitors
0.53 head=widow
0.4 head=widower
0.11 head=wife
-0.86 head=witness
-0.56 head=wives
-0.28 head=wizard
0.37 head=woman
0.27 head=women
-0.36 head=workers
-0.56 head=workmen
-0.25 head=writer
0.33 head=writers
-2.17 head=youth
0.41 next=ad det=bare
-0.5 next=al det=bare
-0.03 next=am det=bare
0.5 next=an det=a
0.82 next=an det=bare
0.82 next=an det=the
-0.41 next=as det=bare
0.99 next=as det=the
-0.72 next=ce det=a
0.27 next=ce det=bare
-0.73 next=ce det=the
-0.1 next=ch det=bare
-0.27 next=ch det=the
-0.62 next=ck det=bare
-0.05 next=ds det=owner
-0.72 next=ds det=the
-1.1 next=dy det=bare
0.68 next=ea det=bare
0.17 next=ed det=a
-0.37 next=ed det=bare
-0.09 next=ed det=number
1.03 next=ed det=owner
1.51 next=ed det=the
0.51 next=en det=bare
-1.18 next=er det=a
-0.26 next=er det=bare
0.21 next=er det=owner
0.99 next=er det=the
-1.06 next=es det=a
-0.46 next=es det=bare
0.42 next=es det=owner
-0.58 next=es det=the
-0.39 next=et det=bare
0.52 next=ex det=bare
0.64 next=ey det=bare
-0.61 next=ey det=the
0.69 next=ge det=bare
-0.31 next=ht det=a
0.84 next=ht det=bare
1.32 next=ht det=the
-0.92 next=ic det=the
0.14 next=ie det=owner
-0.06 next=in det=bare
-1.13 next=in det=the
-0.14 next=ip det=bare
0.04 next=is det=bare
1.37 next=joining det=a
-0.09 next=joining det=bare
-0.54 next=joining det=number
0.86 next=joining det=owner
0.33 next=joining det=the
-0.11 next=ke det=bare
1.02 next=ke det=the
-0.33 next=ks det=a
-0.14 next=ks det=bare
-0.26 next=ld det=bare
1.1 next=le det=a
0.18 next=le det=bare
0.23 next=le det=the
0.51 next=ll det=bare
0.97 next=ly det=a
0.21 next=ly det=bare
0.18 next=ly det=owner
1.38 next=ly det=the
-0.97 next=nd det=owner
0.29 next=nd det=the
-0.72 next=ne det=bare
0.53 next=ng det=a
-0.3 next=ng det=bare
0.71 next=ng det=number
-0.48 next=ng det=owner
1.06 next=ng det=the
0.32 next=ns det=bare
0.52 next=nt det=bare
0.71 next=nt det=the
0.19 next=ob det=bare
0.72 next=oc det=bare
0.25 next=od det=the
1.05 next=on det=bare
-0.9 next=on det=owner
-0.95 next=on det=the
0.51 next=or det=bare
0.28 next=ot det=bare
0.53 next=ot det=the
0.85 next=phrase det=a
-1.24 next=phrase det=bare
-0.44 next=phrase det=owner
0.07 next=phrase det=the
0.94 next=prep det=a
-0.43 next=prep det=bare
0.28 next=prep det=number
0.4 next=prep det=owner
0.58 next=prep det=the
0.71 next=rd det=bare
0.03 next=re det=bare
1.14 next=rs det=bare
1.55 next=rs det=the
0.33 next=rt det=the
-1.16 next=ry det=bare
-0.6 next=ry det=the
1 next=st det=bare
0.52 next=stop det=a
-0.4 next=stop det=bare
-0.54 next=stop det=number
0.3 next=stop det=owner
0.74 next=stop det=the
0.58 next=th det=bare
-1.05 next=ts det=bare
-1.23 next=ty det=bare
0.32 next=us det=owner
0.07 next=ve det=the
0.34 next=verb det=a
-0.42 next=verb det=bare
0.75 next=verb det=number
0.44 next=verb det=owner
0.31 next=verb det=the
0.13 next=word det=a
0.13 next=word det=bare
0.97 next=word det=number
0.35 next=word det=owner
-0.02 next=word det=the
-0.23 next=ws det=bare
0.27 next=yn det=bare
0.67 next=ys det=bare
0.27 next=ys det=owner
0.66 sort=FFalse det=a next=ed
0.15 sort=FFalse det=a next=joining
0.36 sort=FFalse det=a next=ng
0.26 sort=FFalse det=a next=phrase
0.74 sort=FFalse det=a next=prep
0.75 sort=FFalse det=a next=stop
0.03 sort=FFalse det=a next=verb
-0.15 sort=FFalse det=a next=word
-0.49 sort=FFalse det=bare next=am
0.27 sort=FFalse det=bare next=ce
0.68 sort=FFalse det=bare next=ea
0.51 sort=FFalse det=bare next=et
0.52 sort=FFalse det=bare next=ey
0.6 sort=FFalse det=bare next=in
-1 sort=FFalse det=bare next=joining
0.53 sort=FFalse det=bare next=ke
0.94 sort=FFalse det=bare next=ks
0.22 sort=FFalse det=bare next=ll
-0.41 sort=FFalse det=bare next=ly
0.16 sort=FFalse det=bare next=oc
0.19 sort=FFalse det=bare next=on
0.51 sort=FFalse det=bare next=or
0.28 sort=FFalse det=bare next=ot
-0.33 sort=FFalse det=bare next=phrase
-0.51 sort=FFalse det=bare next=prep
0.34 sort=FFalse det=bare next=stop
0.37 sort=FFalse det=bare next=th
0.25 sort=FFalse det=bare next=verb
-1.2 sort=FFalse det=bare next=word
0.27 sort=FFalse det=bare next=yn
-0.92 sort=FFalse det=number next=stop
0.52 sort=FFalse det=owner next=ed
-0.23 sort=FFalse det=owner next=joining
0.45 sort=FFalse det=owner next=ly
0.45 sort=FFalse det=owner next=phrase
-0.59 sort=FFalse det=owner next=prep
-0.37 sort=FFalse det=owner next=stop
-0.16 sort=FFalse det=owner next=verb
0.47 sort=FFalse det=owner next=word
-0.07 sort=FFalse det=the next=ed
0.07 sort=FFalse det=the next=joining
0.44 sort=FFalse det=the next=phrase
-0.38 sort=FFalse det=the next=prep
-0.22 sort=FFalse det=the next=stop
0.59 sort=FFalse det=the next=verb
0.85 sort=FFalse det=the next=word
0.33 sort=FTrue det=a next=prep
0.67 sort=FTrue det=bare next=joining
0.55 sort=FTrue det=bare next=phrase
-0.9 sort=FTrue det=bare next=prep
-0.19 sort=FTrue det=bare next=stop
0.2 sort=FTrue det=bare next=verb
0.27 sort=FTrue det=bare next=word
0.25 sort=FTrue det=number next=stop
-0.17 sort=FTrue det=owner next=stop
0.32 sort=FTrue det=the next=ed
-0.21 sort=FTrue det=the next=joining
0.58 sort=FTrue det=the next=prep
0.1 sort=FTrue det=the next=stop
-0.27 sort=FTrue det=the next=verb
-1.7 sort=FTrue det=the next=word
0.76 sort=False det=a next=ed
0.43 sort=False det=a next=joining
0.29 sort=False det=a next=phrase
0.44 sort=False det=a next=prep
0.84 sort=False det=a next=stop
0.36 sort=False det=a next=verb
0.21 sort=False det=a next=word
-1.19 sort=False det=bare next=ck
0.51 sort=False det=bare next=ed
0.41 sort=False det=bare next=er
-0.87 sort=False det=bare next=es
-0.41 sort=False det=bare next=joining
-0.26 sort=False det=bare next=ld
0.25 sort=False det=bare next=ng
0.23 sort=False det=bare next=on
0.04 sort=False det=bare next=phrase
-0.13 sort=False det=bare next=prep
0.79 sort=False det=bare next=re
0.74 sort=False det=bare next=rs
-0.44 sort=False det=bare next=stop
-0.09 sort=False det=bare next=ts
0.2 sort=False det=bare next=verb
-0.64 sort=False det=bare next=word
0.14 sort=False det=bare next=ws
-0.85 sort=False det=number next=stop
-0.23 sort=False det=owner next=ed
-0.17 sort=False det=owner next=joining
0.09 sort=False det=owner next=prep
-0.1 sort=False det=owner next=stop
0.1 sort=False det=owner next=verb
-0.1 sort=False det=owner next=word
-0.73 sort=False det=the next=ce
0.74 sort=False det=the next=ed
1.67 sort=False det=the next=er
0.39 sort=False det=the next=es
-0.26 sort=False det=the next=joining
0.2 sort=False det=the next=ly
-0.16 sort=False det=the next=on
0.6 sort=False det=the next=phrase
0.92 sort=False det=the next=prep
0.42 sort=False det=the next=stop
0.72 sort=False det=the next=verb
-0.46 sort=False det=the next=word
-0.36 sort=MFalse det=a next=ed
1.1 sort=MFalse det=a next=joining
0.29 sort=MFalse det=a next=ng
-0.2 sort=MFalse det=a next=phrase
-0.09 sort=MFalse det=a next=prep
-0.21 sort=MFalse det=a next=stop
0.39 sort=MFalse det=a next=verb
0.8 sort=MFalse det=a next=word
-0.28 sort=MFalse det=bare next=am
0.66 sort=MFalse det=bare next=er
0.8 sort=MFalse det=bare next=es
0.16 sort=MFalse det=bare next=ex
0.21 sort=MFalse det=bare next=joining
-0.16 sort=MFalse det=bare next=ke
0.17 sort=MFalse det=bare next=ll
0.19 sort=MFalse det=bare next=ob
0.56 sort=MFalse det=bare next=oc
0.13 sort=MFalse det=bare next=on
-1.22 sort=MFalse det=bare next=prep
0.62 sort=MFalse det=bare next=ry
0.09 sort=MFalse det=bare next=stop
0.22 sort=MFalse det=bare next=verb
0.44 sort=MFalse det=bare next=word
-1.06 sort=MFalse det=number next=stop
0.18 sort=MFalse det=owner next=ed
0.38 sort=MFalse det=owner next=joining
1.18 sort=MFalse det=owner next=phrase
0.78 sort=MFalse det=owner next=prep
-0.38 sort=MFalse det=owner next=stop
0.71 sort=MFalse det=owner next=verb
0.76 sort=MFalse det=the next=ed
-0.03 sort=MFalse det=the next=er
0.84 sort=MFalse det=the next=joining
0.15 sort=MFalse det=the next=ly
0.26 sort=MFalse det=the next=ng
-0.38 sort=MFalse det=the next=od
0.48 sort=MFalse det=the next=phrase
0.77 sort=MFalse det=the next=prep
-0.36 sort=MFalse det=the next=stop
0.98 sort=MFalse det=the next=verb
0.06 sort=MFalse det=the next=word
-0.49 sort=MTrue det=a next=verb
-0.73 sort=MTrue det=bare next=ed
0.49 sort=MTrue det=bare next=ng
0.56 sort=MTrue det=bare next=phrase
0.93 sort=MTrue det=bare next=prep
0.29 sort=MTrue det=bare next=stop
-0.46 sort=MTrue det=bare next=verb
1.08 sort=MTrue det=bare next=word
-0.14 sort=MTrue det=number next=ed
0.18 sort=MTrue det=number next=prep
0.91 sort=MTrue det=number next=stop
-0.12 sort=MTrue det=owner next=prep
-0.22 sort=MTrue det=owner next=stop
-0.42 sort=MTrue det=owner next=verb
-0.85 sort=MTrue det=the next=ed
-0.97 sort=MTrue det=the next=joining
-0.73 sort=MTrue det=the next=prep
0.06 sort=MTrue det=the next=stop
-0.48 sort=MTrue det=the next=verb
-0.36 sort=MTrue det=the next=word
0.3 sort=True det=a next=joining
-0.41 sort=True det=a next=prep
-0.67 sort=True det=a next=stop
-0.81 sort=True det=a next=word
0.4 sort=True det=bare next=ed
-1.64 sort=True det=bare next=er
0.69 sort=True det=bare next=joining
0.65 sort=True det=bare next=ng
-0.28 sort=True det=bare next=phrase
0.56 sort=True det=bare next=prep
0.2 sort=True det=bare next=stop
-0.07 sort=True det=bare next=ts
-0.37 sort=True det=bare next=ty
-0.17 sort=True det=bare next=verb
0.55 sort=True det=bare next=word
-0.55 sort=True det=number next=joining
-1.49 sort=True det=number next=prep
0.16 sort=True det=number next=stop
-0.19 sort=True det=number next=verb
0.16 sort=True det=owner next=ed
0.03 sort=True det=owner next=joining
-0.41 sort=True det=owner next=phrase
-0.21 sort=True det=owner next=prep
0.26 sort=True det=owner next=stop
0.4 sort=True det=owner next=verb
0.93 sort=True det=owner next=word
-0.47 sort=True det=the next=ed
-0.12 sort=True det=the next=es
0.11 sort=True det=the next=joining
-0.33 sort=True det=the next=nd
-0.43 sort=True det=the next=on
-1.04 sort=True det=the next=prep
-0.43 sort=True det=the next=stop
-0.58 sort=True det=the next=verb
0.15 sort=True det=the next=word
-0.04 sort=learned False det=a next=ed
-0.78 sort=learned False det=a next=joining
1.1 sort=learned False det=a next=le
-0.51 sort=learned False det=a next=ng
0.26 sort=learned False det=a next=phrase
0.53 sort=learned False det=a next=prep
0.09 sort=learned False det=a next=stop
0.05 sort=learned False det=a next=verb
-1.24 sort=learned False det=a next=word
-0.64 sort=learned False det=bare next=al
0.71 sort=learned False det=bare next=an
0.45 sort=learned False det=bare next=es
0.03 sort=learned False det=bare next=joining
0.5 sort=learned False det=bare next=on
-1.32 sort=learned False det=bare next=phrase
-0.17 sort=learned False det=bare next=prep
-0.85 sort=learned False det=bare next=stop
-0.37 sort=learned False det=bare next=ty
-0.99 sort=learned False det=bare next=word
0.67 sort=learned False det=bare next=ws
0.42 sort=learned False det=owner next=joining
0.41 sort=learned False det=owner next=prep
0.81 sort=learned False det=owner next=stop
0.64 sort=learned False det=owner next=verb
0.15 sort=learned False det=owner next=word
-0.39 sort=learned False det=the next=ch
1.05 sort=learned False det=the next=ed
0.21 sort=learned False det=the next=joining
-0.35 sort=learned False det=the next=on
0.99 sort=learned False det=the next=phrase
0.77 sort=learned False det=the next=prep
-0.07 sort=learned False det=the next=ry
0.35 sort=learned False det=the next=stop
0.62 sort=learned False det=the next=verb
0.47 sort=learned False det=the next=word
0.18 sort=learned True det=a next=joining
-0.46 sort=learned True det=bare next=ed
-0.29 sort=learned True det=bare next=joining
-0.2 sort=learned True det=bare next=ng
0.13 sort=learned True det=bare next=phrase
1.02 sort=learned True det=bare next=prep
0.16 sort=learned True det=bare next=stop
0.46 sort=learned True det=bare next=verb
0.62 sort=learned True det=bare next=word
-0.34 sort=learned True det=number next=ed
-0.95 sort=learned True det=number next=joining
0.91 sort=learned True det=number next=prep
0.77 sort=learned True det=number next=stop
0.23 sort=learned True det=number next=verb
0.33 sort=learned True det=owner next=joining
0.19 sort=learned True det=owner next=prep
0.46 sort=learned True det=owner next=stop
-0.83 sort=learned True det=owner next=verb
0.03 sort=learned True det=the next=ed
0.54 sort=learned True det=the next=joining
-0.84 sort=learned True det=the next=phrase
-0.32 sort=learned True det=the next=prep
0.81 sort=learned True det=the next=stop
-1.26 sort=learned True det=the next=verb
0.97 sort=learned True det=the next=word"""
_WEIGHTS = """\
-0.13 he after firstFalse hereFalse far0
-0.03 he after firstFalse hereFalse far1
0.03 he after firstFalse hereFalse far2
-0.35 he after firstFalse hereTrue far0
0.24 he after firstTrue hereFalse far0
0.1 he after firstTrue hereFalse far1
-0.02 he after firstTrue hereTrue far0
0.49 he after last after far0
-0.39 he after last after far1
-0.4 he after last after far2
-0.44 he after last object far0
0.21 he after last object far1
-0.06 he after last object far2
0.19 he after last owner far0
0.41 he after last owner far1
0.33 he after last owner far2
0.04 he after last self far1
-0.21 he after last self far2
-0.52 he after last subject far0
-0.2 he after last subject far1
0.38 he after last subject far2
-0.09 he agreeing0 False
0.71 he agreeing0 True
-0.29 he agreeing0 far0 of1
-0.27 he agreeing0 far0 of2
0.38 he agreeing0 far0 of3
0.32 he agreeing0 far1 of1
-0.06 he agreeing0 far1 of2
-0.08 he agreeing0 far1 of3
0.06 he agreeing0 far2 of1
0.34 he agreeing0 far2 of2
0.15 he agreeing0 far2 of3
0.04 he agreeing0 far3 of2
-0.06 he agreeing0 far3 of3
0.02 he agreeing0 far4 of3
0.07 he agreeing0 far5 of1
0.3 he agreeing0 far5 of3
-0.03 he agreeing1 False
0.34 he agreeing1 True
-0.2 he agreeing1 far0 of2
0.52 he agreeing1 far0 of3
0.55 he agreeing1 far1 of2
-0.05 he agreeing1 far1 of3
0.15 he agreeing1 far2 of2
-0.44 he agreeing1 far2 of3
-0.04 he agreeing1 far3 of2
0.43 he agreeing1 far3 of3
-0.02 he agreeing1 far4 of2
-0.06 he agreeing1 far4 of3
-0.03 he agreeing1 far5 of2
-0.49 he agreeing1 far5 of3
-0.1 he agreeing2 False
0.12 he agreeing2 True
0.44 he agreeing2 far0 of3
0.06 he agreeing2 far1 of3
0.47 he agreeing2 far2 of3
-0.45 he agreeing2 far3 of3
0.28 he agreeing2 far4 of3
-0.78 he agreeing2 far5 of3
-0.92 he agreeing3 False
-0.11 he agreeing3 True
-0.48 he agreeing3 far1 of3
-0.21 he agreeing3 far2 of3
0.12 he agreeing3 far3 of3
-0.43 he agreeing3 far4 of3
-0.04 he agreeing3 far5 of3
-0.06 he apart0 owner object
-0.23 he apart0 owner subject
-1.31 he apart0 subject after
-0.5 he apart0 subject object
0.07 he apart0 subject self
-0.17 he apart0 subject subject
-0.49 he apart1 after after
-0.16 he apart1 after object
0.35 he apart1 after owner
-1.09 he apart1 after subject
-0.34 he apart1 object after
-0.09 he apart1 object object
0.17 he apart1 object owner
-1.78 he apart1 object subject
0.44 he apart1 owner after
0.06 he apart1 owner object
0.79 he apart1 owner owner
0.12 he apart1 owner self
1.08 he apart1 owner subject
0.35 he apart1 self after
0.22 he apart1 self object
0.35 he apart1 self subject
0.35 he apart1 subject after
-0.13 he apart1 subject object
-0.31 he apart1 subject owner
0.16 he apart1 subject self
-0.27 he apart1 subject subject
0.45 he apart2 after after
0.25 he apart2 after owner
-0.83 he apart2 after subject
0.37 he apart2 object after
-0.6 he apart2 object object
0.21 he apart2 object owner
-0.33 he apart2 object subject
-0.91 he apart2 owner after
-0.51 he apart2 owner object
-0.44 he apart2 owner owner
0.31 he apart2 owner self
0.32 he apart2 owner subject
-0.33 he apart2 self after
0.23 he apart2 self object
-0.36 he apart2 self owner
-0.19 he apart2 self subject
0.34 he apart2 subject after
-0.14 he apart2 subject object
-0.08 he apart2 subject owner
-0.12 he apart2 subject subject
0.07 he apart3 after after
-0.05 he apart3 after object
-0.87 he apart3 after owner
-0.54 he apart3 after subject
-0.16 he apart3 object after
-0.08 he apart3 object object
0.5 he apart3 object owner
0.08 he apart3 object self
-0.45 he apart3 object subject
0.33 he apart3 owner after
-0.7 he apart3 owner object
0.05 he apart3 owner self
0.28 he apart3 owner subject
0.05 he apart3 self after
0.12 he apart3 self object
0.09 he apart3 self owner
0.67 he apart3 self subject
-0.17 he apart3 subject after
-0.49 he apart3 subject owner
0.56 he apart3 subject subject
-0.62 he apart4 after object
0.9 he apart4 after owner
0.21 he apart4 after subject
-0.41 he apart4 object after
0.28 he apart4 object object
0.16 he apart4 object owner
0.31 he apart4 object self
-0.18 he apart4 object subject
-0.21 he apart4 owner after
0.81 he apart4 owner object
0.27 he apart4 owner owner
-0.57 he apart4 owner self
-0.57 he apart4 owner subject
-0.56 he apart4 self object
-0.07 he apart4 self owner
-0.1 he apart4 self subject
0.51 he apart4 subject after
-0.13 he apart4 subject object
0.23 he apart4 subject owner
-0.12 he apart4 subject self
0.26 he apart4 subject subject
0.23 he apart5 after after
0.52 he apart5 after object
-0.44 he apart5 after owner
0.77 he apart5 after subject
0.38 he apart5 object after
-0.09 he apart5 object owner
0.52 he apart5 object subject
0.36 he apart5 owner after
0.49 he apart5 owner object
0.25 he apart5 owner owner
0.24 he apart5 owner self
0.22 he apart5 owner subject
-0.03 he apart5 self object
0.21 he apart5 self owner
-0.19 he apart5 self subject
0.41 he apart5 subject after
0.44 he apart5 subject object
0.81 he apart5 subject owner
0.3 he apart5 subject subject
0.17 he apart6 after after
-0.14 he apart6 after object
0.96 he apart6 after subject
0.05 he apart6 object after
0.71 he apart6 object object
-0.66 he apart6 object owner
1.13 he apart6 object subject
-0.18 he apart6 owner after
-0.06 he apart6 owner object
-0.82 he apart6 owner owner
0.02 he apart6 owner self
-0.54 he apart6 owner subject
-0.18 he apart6 self after
-0.2 he apart6 self object
0.34 he apart6 self owner
-0.38 he apart6 self subject
0.09 he apart6 subject after
0.09 he apart6 subject object
-0.1 he apart6 subject owner
-0.32 he apart6 subject self
-0.07 he apart6 subject subject
0.6 he block0 far0
0.04 he block0 far1
-0.83 he block0 far2
0.21 he block1 far1
-0.24 he block1 far2
0.14 he block2 far2
0.3 he child agreeing0 True after
-0.33 he child agreeing0 True object
0.23 he child agreeing0 True self
0.19 he child agreeing0 True subject
0.07 he child agreeing1 True after
0.1 he child agreeing1 True object
-0.18 he child agreeing1 True owner
-0.41 he child agreeing1 True subject
0.14 he child agreeing2 True object
0.29 he child agreeing2 True owner
-0.42 he child agreeing2 True subject
0.36 he child far0 rank0
-0.04 he child far0 rank1
0.02 he child far0 rank2
-0.26 he child far1 rank0
-0.35 he child far1 rank1
0.19 he child far1 rank2
0.02 he child far2 rank0
-0.02 he child far2 rank1
-0.11 he child far2 rank2
0.03 he child far3 rank0
0.08 he child far3 rank1
-0.16 he child far3 rank2
-0.06 he child far4 rank0
-0.17 he child far4 rank1
0.14 he child far4 rank2
0.09 he child far5 rank1
-0.05 he child far5 rank2
0.52 he child firstFalse hereFalse far0
-0.44 he child firstFalse hereFalse far1
0.08 he child firstFalse hereFalse far2
-0.27 he child firstFalse hereTrue far0
0.31 he child firstTrue hereFalse far0
0.02 he child firstTrue hereFalse far1
-0.23 he child firstTrue hereTrue far0
-0.29 he child mostFalse last he
0.14 he child mostFalse last name
-0.04 he child mostFalse last nominal
-0.52 he child mostTrue last he
1.43 he child mostTrue last i
0.11 he child mostTrue last name
-0.82 he child mostTrue last nominal
0.04 he child opensFalse block0
-0.56 he child opensFalse block1
0.28 he child opensFalse block2
-0.16 he child opensTrue block1
0.39 he child opensTrue block2
-0.88 he count1
-0.11 he count2
0.23 he count3
0.13 he count4
0.55 he count5
-0.15 he family agreeing0 True after
0.06 he family agreeing0 True object
0.08 he family agreeing0 True owner
-0.23 he family agreeing0 True subject
0.02 he family agreeing1 True after
0.07 he family agreeing1 True object
0.05 he family agreeing1 True owner
0.19 he family agreeing1 True subject
-0.12 he family agreeing2 True after
0.07 he family agreeing2 True object
-0.25 he family agreeing2 True owner
0.18 he family agreeing2 True subject
0.05 he family far0 rank0
-0.05 he family far0 rank1
-0.07 he family far0 rank2
-0.25 he family far1 rank0
0.23 he family far1 rank1
-0.16 he family far1 rank2
-0.06 he family far2 rank0
0.04 he family far2 rank1
-0.02 he family far2 rank2
0.12 he family far3 rank1
0.15 he family far3 rank2
0.02 he family far4 rank1
-0.03 he family far5 rank1
0.21 he family firstFalse hereFalse far0
0.04 he family firstFalse hereFalse far1
0.2 he family firstFalse hereFalse far2
-0.46 he family firstFalse hereTrue far0
0.16 he family firstTrue hereFalse far0
-0.22 he family firstTrue hereFalse far1
0.04 he family firstTrue hereTrue far0
0.11 he family mostFalse last he
0.51 he family mostFalse last name
-0.02 he family mostFalse last nominal
-0.45 he family mostTrue last he
0.03 he family mostTrue last name
-0.21 he family mostTrue last nominal
-0.58 he family opensFalse block0
0.3 he family opensFalse block1
-0.06 he family opensFalse block2
0.34 he family opensTrue block1
-0.04 he family opensTrue block2
0.6 he far0
0.25 he far1
0.52 he far2
0.05 he far3
-0.52 he far4
-0.97 he far5
1.31 he last he - far0
1.22 he last he - far1
0.41 he last he - far2
-1.1 he last i - far0
-0.27 he last i - far1
0.69 he last i - far2
0.5 he last name - far0
0.3 he last name - far1
-0.27 he last name - far2
0.4 he last nominal a far0
0.37 he last nominal a far1
-0.62 he last nominal a far2
-0.13 he last nominal bare far0
-0.55 he last nominal bare far1
-1.1 he last nominal bare far2
0.56 he last nominal number far0
-0.23 he last nominal number far1
-0.27 he last nominal number far2
0.37 he last nominal owner far0
0.18 he last nominal owner far1
-0.59 he last nominal owner far2
0.92 he last nominal the far0
0.42 he last nominal the far1
-0.03 he last nominal the far2
-1.02 he last they - far0
-0.92 he last they - far1
0.38 he last they - far2
-1.22 he last you - far0
-0.28 he last you - far1
0.47 he last you - far2
-0.09 he many same False
0.02 he many unsaid None
-0.56 he mostFalse 2
0.04 he mostFalse 3
0.47 he mostFalse 4
-0.56 he mostTrue 1
0.03 he mostTrue 2
-0.46 he mostTrue 3
0.95 he mostTrue 4
0.3 he namedFalse saidFalse False
-0.42 he namedFalse saidFalse True
-0.32 he namedFalse saidTrue True
-0.07 he namedTrue saidFalse False
0.13 he namedTrue saidFalse True
0.42 he namedTrue saidTrue False
-0.12 he namedTrue saidTrue True
-0.58 he nested after nominal
0.14 he nested owner nominal
0.13 he nested self nominal
0.2 he nested subject nominal
0.15 he object firstFalse hereFalse far0
-0.11 he object firstFalse hereFalse far1
0.07 he object firstFalse hereFalse far2
0.04 he object firstFalse hereTrue far0
-0.22 he object firstTrue hereFalse far0
0.91 he object firstTrue hereFalse far1
-0.29 he object firstTrue hereTrue far0
-0.12 he object last after far0
-0.02 he object last after far1
-0.56 he object last after far2
0.21 he object last object far0
0.39 he object last object far1
-0.27 he object last object far2
0.29 he object last owner far0
0.53 he object last owner far1
0.4 he object last owner far2
0.39 he object last self far0
0.11 he object last self far1
-1.08 he object last subject far0
-0.2 he object last subject far1
0.5 he object last subject far2
0.23 he other agreeing0 True after
-0.52 he other agreeing0 True object
-0.19 he other agreeing0 True owner
-0.19 he other agreeing0 True subject
0.42 he other agreeing1 True after
0.45 he other agreeing1 True object
-0.15 he other agreeing1 True owner
-0.57 he other agreeing1 True subject
-0.09 he other agreeing2 True after
0.36 he other agreeing2 True object
-0.44 he other agreeing2 True owner
0.28 he other agreeing2 True subject
-0.33 he other far0 rank0
0.19 he other far0 rank1
-0.04 he other far0 rank2
-0.09 he other far1 rank0
0.12 he other far1 rank1
0.04 he other far1 rank2
0.2 he other far2 rank1
-0.26 he other far2 rank2
-0.11 he other far3 rank1
-0.06 he other far3 rank2
-0.24 he other far4 rank1
0.17 he other far4 rank2
0.25 he other far5 rank2
0.25 he other firstFalse hereFalse far0
0.37 he other firstFalse hereFalse far1
-0.28 he other firstFalse hereFalse far2
-0.41 he other firstFalse hereTrue far0
-0.3 he other firstTrue hereFalse far1
0.07 he other mostFalse last he
-0.22 he other mostFalse last i
-0.18 he other mostFalse last name
-0.1 he other mostFalse last nominal
-0.05 he other mostTrue last i
0.06 he other opensFalse block0
-0.41 he other opensFalse block1
0.45 he other opensFalse block2
-0.04 he other opensTrue block1
-0.45 he other opensTrue block2
0.24 he owner firstFalse hereFalse far0
-0.33 he owner firstFalse hereFalse far1
-0.43 he owner firstFalse hereFalse far2
0.07 he owner firstFalse hereTrue far0
0.08 he owner firstTrue hereFalse far0
-0.07 he owner firstTrue hereFalse far1
0.25 he owner firstTrue hereTrue far0
-0.17 he owner last after far0
-0.13 he owner last after far1
-0.43 he owner last after far2
0.03 he owner last object far0
-0.41 he owner last object far1
-0.16 he owner last object far2
0.04 he owner last owner far0
0.15 he owner last owner far1
0.17 he owner last self far0
-0.48 he owner last self far2
0.57 he owner last subject far0
0.64 he owner last subject far2
-0.05 he phrase agreeing0 False object
0.11 he phrase agreeing0 False owner
0.33 he phrase agreeing0 False subject
0.07 he phrase agreeing0 True after
-0.2 he phrase agreeing0 True object
-0.2 he phrase agreeing0 True owner
0.13 he phrase agreeing0 True subject
0.03 he phrase agreeing1 False after
0.4 he phrase agreeing1 False object
0.1 he phrase agreeing1 False owner
0.2 he phrase agreeing1 False subject
0.03 he phrase agreeing1 True after
0.06 he phrase agreeing1 True object
0.08 he phrase agreeing1 True subject
0.54 he phrase agreeing2 False after
0.03 he phrase agreeing2 False object
0.19 he phrase agreeing2 False owner
1.43 he phrase agreeing2 False subject
-0.75 he phrase agreeing2 True after
-0.52 he phrase agreeing2 True object
0.47 he phrase agreeing2 True owner
0.28 he phrase agreeing2 True subject
0.66 he phrase far0 rank0
0.16 he phrase far0 rank1
-0.37 he phrase far1 rank0
-0.04 he phrase far1 rank1
-0.09 he phrase far1 rank2
-0.12 he phrase far2 rank0
-0.06 he phrase far2 rank1
0.15 he phrase far2 rank2
0.47 he phrase far3 rank1
0.05 he phrase far4 rank1
0.43 he phrase far4 rank2
0.32 he phrase far5 rank1
1.19 he phrase far5 rank2
0.41 he phrase firstFalse hereFalse far0
-0.65 he phrase firstFalse hereFalse far1
2.44 he phrase firstFalse hereFalse far2
0.21 he phrase firstFalse hereTrue far0
0.15 he phrase firstTrue hereFalse far1
0.19 he phrase firstTrue hereTrue far0
-0.34 he phrase mostFalse last he
-0.02 he phrase mostFalse last i
1.14 he phrase mostFalse last nominal
1.55 he phrase mostFalse last they
0.04 he phrase mostFalse last you
0.04 he phrase mostTrue last he
0.28 he phrase mostTrue last i
0.02 he phrase mostTrue last nominal
0.06 he phrase mostTrue last you
0.68 he phrase opensFalse block0
0.22 he phrase opensFalse block1
1.49 he phrase opensFalse block2
0.53 he phrase opensTrue block1
-0.15 he phrase opensTrue block2
-0.94 he quote FalseTrue -
2.08 he quote FalseTrue i
0.72 he quote FalseTrue you
-1.17 he quote TrueFalse -
-0.56 he quote TrueFalse i
1.82 he quote TrueTrue -
-0.7 he quote TrueTrue i
-0.59 he quote TrueTrue you
1.94 he quote same -
-1.51 he quote same i
-1.16 he quote same you
0.63 he rank0
0.3 he rank1
0.02 he rank2
0.22 he rank3
0.15 he rank4
-0.4 he rank5
-0.99 he rank6
-0.25 he said i
-0.25 he said i she you
-1.8 he said i you
-2.03 he said they
-1.01 he said you
-0.04 he self firstFalse hereFalse far0
-0.16 he self firstFalse hereFalse far1
-0.38 he self firstFalse hereFalse far2
-0.17 he self firstFalse hereTrue far0
0.25 he self firstTrue hereFalse far0
-0.26 he self firstTrue hereFalse far1
0.28 he self firstTrue hereTrue far0
-0.04 he self last after far0
-0.23 he self last after far1
-0.19 he self last after far2
-0.23 he self last object far0
0.28 he self last object far1
0.04 he self last object far2
0.21 he self last owner far0
-0.5 he self last owner far1
0.16 he self last owner far2
0.16 he self last subject far0
0.03 he self last subject far1
-0.39 he self last subject far2
0.5 he sex same far0
0.43 he sex same far1
0.13 he sex same far2
0.1 he sex unsaid far0
-0.18 he sex unsaid far1
-1.06 he sex unsaid far2
-0.28 he stranger agreeing0 False object
-0.13 he stranger agreeing0 False subject
-0.1 he stranger agreeing0 True after
-0.11 he stranger agreeing0 True object
-0.12 he stranger agreeing0 True subject
-0.1 he stranger agreeing1 False after
-0.06 he stranger agreeing1 False object
-0.08 he stranger agreeing1 False subject
-0.08 he stranger agreeing1 True after
-0.08 he stranger agreeing1 True object
0.22 he stranger agreeing1 True owner
-0.03 he stranger agreeing1 True subject
-0.05 he stranger agreeing2 False object
0.04 he stranger agreeing2 False subject
-0.02 he stranger agreeing2 True object
-0.04 he stranger agreeing2 True owner
-0.11 he stranger agreeing2 True subject
-0.36 he stranger far0 rank0
-0.17 he stranger far0 rank1
-0.02 he stranger far0 rank2
-0.37 he stranger far1 rank0
0.1 he stranger far1 rank1
0.02 he stranger far1 rank2
-0.03 he stranger far2 rank0
-0.05 he stranger far2 rank1
-0.03 he stranger far2 rank2
-0.03 he stranger far3 rank1
-0.02 he stranger far3 rank2
-0.03 he stranger far4 rank1
-0.06 he stranger far4 rank2
-0.11 he stranger far5 rank2
-0.63 he stranger firstFalse hereFalse far0
-0.27 he stranger firstFalse hereFalse far1
-0.42 he stranger firstFalse hereFalse far2
0.04 he stranger firstFalse hereTrue far0
0.02 he stranger firstTrue hereFalse far1
0.03 he stranger firstTrue hereTrue far0
0.08 he stranger mostFalse last he
-0.75 he stranger mostFalse last name
-0.51 he stranger mostFalse last nominal
-0.02 he stranger mostTrue last name
-0.83 he stranger opensFalse block0
-0.13 he stranger opensFalse block1
-0.12 he stranger opensFalse block2
-0.04 he stranger opensTrue block1
-0.1 he stranger opensTrue block2
-0.16 he subject firstFalse hereFalse far0
-0.23 he subject firstFalse hereFalse far1
-0.22 he subject firstFalse hereFalse far2
-0.12 he subject firstFalse hereTrue far0
0.3 he subject firstTrue hereFalse far0
0.43 he subject firstTrue hereFalse far1
0.18 he subject firstTrue hereTrue far0
0.23 he subject last after far0
-0.28 he subject last after far1
-0.11 he subject last after far2
-0.37 he subject last object far0
0.33 he subject last object far1
-0.07 he subject last object far2
0.02 he subject last owner far0
0.04 he subject last owner far1
-0.22 he subject last owner far2
-0.16 he subject last self far0
-0.09 he subject last self far1
-0.18 he subject last self far2
0.49 he subject last subject far0
0.19 he subject last subject far1
0.36 he subject last subject far2
-0.29 he worker agreeing0 False after
0.02 he worker agreeing0 False object
0.39 he worker agreeing0 False subject
0.02 he worker agreeing0 True after
-0.06 he worker agreeing0 True owner
-0.2 he worker agreeing0 True subject
-0.06 he worker agreeing1 False after
-0.19 he worker agreeing1 False owner
-0.23 he worker agreeing1 False subject
0.28 he worker agreeing1 True subject
0.06 he worker agreeing2 False object
-0.05 he worker agreeing2 False subject
0.03 he worker agreeing2 True object
-0.02 he worker agreeing2 True owner
-0.17 he worker agreeing2 True subject
-0.03 he worker far0 rank1
-0.12 he worker far1 rank0
-0.13 he worker far1 rank1
-0.06 he worker far1 rank2
0.1 he worker far2 rank1
-0.12 he worker far2 rank2
-0.12 he worker far3 rank1
0.06 he worker far3 rank2
-0.03 he worker far4 rank1
-0.03 he worker far5 rank2
-0.33 he worker firstFalse hereFalse far0
-0.15 he worker firstFalse hereFalse far2
0.15 he worker firstFalse hereTrue far0
0.13 he worker firstTrue hereFalse far0
-0.33 he worker firstTrue hereFalse far1
0.02 he worker firstTrue hereTrue far0
0.02 he worker mostFalse last he
-0.11 he worker mostFalse last name
-0.11 he worker mostFalse last nominal
-0.06 he worker mostTrue last he
-0.29 he worker mostTrue last name
-0.04 he worker opensFalse block0
-0.16 he worker opensFalse block1
-0.11 he worker opensFalse block2
-0.18 he worker opensTrue block1
-0.43 i after firstFalse hereFalse far0
0.2 i after firstFalse hereFalse far1
0.12 i after firstFalse hereFalse far2
-0.34 i after firstFalse hereTrue far0
0.77 i after firstTrue hereFalse far0
-0.03 i after firstTrue hereFalse far1
0.08 i after firstTrue hereTrue far0
-0.05 i after last after far0
-0.1 i after last after far1
0.23 i after last after far2
-0.11 i after last object far0
-0.06 i after last object far1
0.56 i after last object far2
0.11 i after last owner far0
-0.37 i after last owner far1
-0.46 i after last owner far2
0.12 i after last self far0
0.02 i after last subject far0
0.72 i after last subject far1
-0.22 i after last subject far2
0.21 i agreeing0 False
-1.18 i agreeing0 far0 of1
0.62 i agreeing0 far0 of2
0.41 i agreeing0 far0 of3
0.42 i agreeing0 far1 of1
0.35 i agreeing0 far1 of2
-0.13 i agreeing0 far1 of3
0.13 i agreeing0 far2 of2
-0.3 i agreeing0 far2 of3
-0.29 i agreeing0 far3 of3
-0.22 i agreeing0 far4 of3
-0.13 i agreeing0 far5 of3
0.03 i agreeing1 False
-0.84 i agreeing1 far0 of2
0.62 i agreeing1 far0 of3
-0.04 i agreeing1 far1 of2
-0.05 i agreeing1 far1 of3
-0.43 i agreeing1 far2 of2
0.06 i agreeing1 far2 of3
0.23 i agreeing1 far3 of2
-0.02 i agreeing1 far4 of2
0.44 i agreeing1 far4 of3
-0.02 i agreeing1 far5 of2
0.06 i agreeing1 far5 of3
-0.09 i agreeing2 False
0.03 i agreeing2 far0 of3
-0.15 i agreeing2 far1 of3
0.22 i agreeing2 far2 of3
0.36 i agreeing2 far3 of3
-0.43 i agreeing2 far4 of3
-0.11 i agreeing2 far5 of3
-0.3 i agreeing3 False
0.47 i agreeing3 far0 of3
-0.36 i agreeing3 far1 of3
0.08 i agreeing3 far2 of3
-0.04 i agreeing3 far3 of3
-0.12 i agreeing3 far4 of3
-0.33 i agreeing3 far5 of3
-0.67 i apart0 owner object
1.01 i apart0 owner subject
0.92 i apart0 subject after
-0.44 i apart0 subject object
0.02 i apart0 subject self
-0.81 i apart0 subject subject
-0.26 i apart1 after after
-0.47 i apart1 after object
-0.04 i apart1 after owner
-0.14 i apart1 after subject
-0.18 i apart1 object after
-0.13 i apart1 object object
0.64 i apart1 object owner
-0.2 i apart1 object subject
-0.78 i apart1 owner after
0.52 i apart1 owner object
-0.15 i apart1 owner owner
-0.33 i apart1 owner self
0.14 i apart1 owner subject
0.15 i apart1 self subject
-0.44 i apart1 subject after
-0.59 i apart1 subject object
-0.31 i apart1 subject owner
-0.34 i apart1 subject self
0.46 i apart1 subject subject
0.02 i apart2 after after
0.19 i apart2 after object
-0.03 i apart2 object after
0.48 i apart2 object object
-0.28 i apart2 object owner
-0.41 i apart2 object subject
0.22 i apart2 owner after
-0.15 i apart2 owner object
0.12 i apart2 owner owner
0.02 i apart2 owner self
-0.46 i apart2 owner subject
0.17 i apart2 self subject
-0.73 i apart2 subject after
-0.12 i apart2 subject owner
0.15 i apart2 subject subject
-0.09 i apart3 after after
-0.85 i apart3 after object
0.11 i apart3 after subject
-0.02 i apart3 object after
-0.78 i apart3 object object
0.16 i apart3 object owner
-0.24 i apart3 object subject
-0.37 i apart3 owner after
0.41 i apart3 owner object
0.8 i apart3 owner owner
0.47 i apart3 owner subject
0.06 i apart3 self subject
-0.1 i apart3 subject after
0.56 i apart3 subject object
-0.05 i apart3 subject owner
0.31 i apart3 subject self
-0.25 i apart3 subject subject
-0.06 i apart4 after after
0.27 i apart4 after object
-0.17 i apart4 after owner
0.07 i apart4 after subject
-0.03 i apart4 object object
-0.58 i apart4 object owner
-0.52 i apart4 object subject
0.75 i apart4 owner after
0.24 i apart4 owner object
-0.49 i apart4 owner owner
-0.62 i apart4 owner subject
0.05 i apart4 self subject
-0.4 i apart4 subject after
0.16 i apart4 subject object
0.74 i apart4 subject owner
0.03 i apart4 subject self
0.24 i apart4 subject subject
0.34 i apart5 after after
0.33 i apart5 after object
0.13 i apart5 after owner
0.44 i apart5 after subject
-0.21 i apart5 object after
-0.04 i apart5 object object
0.02 i apart5 object owner
0.41 i apart5 object subject
-0.03 i apart5 owner after
0.07 i apart5 owner object
-0.66 i apart5 owner owner
-0.32 i apart5 owner subject
0.03 i apart5 subject after
0.38 i apart5 subject object
-0.06 i apart5 subject owner
-0.29 i apart5 subject subject
0.41 i apart6 after object
0.2 i apart6 after owner
0.14 i apart6 after self
-0.45 i apart6 after subject
0.41 i apart6 object after
0.65 i apart6 object object
0.74 i apart6 object subject
-0.06 i apart6 owner after
-0.16 i apart6 owner object
-0.1 i apart6 owner owner
-0.14 i apart6 owner self
-0.21 i apart6 owner subject
-0.03 i apart6 self after
0.05 i apart6 self object
-0.1 i apart6 self owner
0.14 i apart6 self subject
0.3 i apart6 subject after
0.3 i apart6 subject object
-0.22 i apart6 subject owner
0.2 i apart6 subject self
0.44 i apart6 subject subject
-0.74 i between and
-0.16 i between being -
-0.18 i between give
0.02 i between knew
-0.26 i between know
-0.03 i between loves
-0.28 i between mark  -
-0.24 i between mark ! -
-0.87 i between mark , -
-0.35 i between mark ,” -
0.08 i between mark -- -
-0.25 i between mark . -
0.17 i between mark : -
0.03 i between mark ; -
-0.03 i between mark ? -
0.53 i between mark ?” -
0.07 i between mark if -
-0.15 i between mark of -
-0.04 i between mark to -
1.15 i between said.
-0.03 i between sent
-0.09 i between tell
-0.1 i between that
0.03 i between think
0.07 i between want
-0.18 i between was,
-0.27 i between when
0.24 i between words
0.12 i block0 far0
0.1 i block0 far1
0.16 i block0 far2
-0.06 i block1 far1
-0.4 i block1 far2
-0.07 i block2 far2
-1.94 i count1
-0.23 i count2
0.42 i count3
0.56 i count4
1.03 i count5
0.12 i far0
0.04 i far1
0.26 i far2
0.26 i far3
-0.29 i far4
-0.54 i far5
-0.44 i last he - far0
-0.17 i last he - far1
-0.41 i last he - far2
0.82 i last i - far0
0.41 i last i - far1
0.42 i last i - far2
-0.41 i last name - far0
0.31 i last name - far1
0.2 i last name - far2
0.71 i last nominal a far0
-0.05 i last nominal a far1
-0.79 i last nominal a far2
-0.47 i last nominal bare far0
0.41 i last nominal bare far1
0.09 i last nominal bare far2
-0.14 i last nominal number far1
-0.22 i last nominal number far2
0.21 i last nominal owner far0
-0.69 i last nominal owner far1
0.02 i last nominal owner far2
0.3 i last nominal the far0
0.52 i last nominal the far1
-0.74 i last nominal the far2
-0.29 i last she - far0
-0.1 i last she - far1
0.3 i last she - far2
-0.15 i last they - far0
-0.45 i last they - far1
-0.64 i last they - far2
0.43 i last we - far0
-0.61 i last we - far1
0.58 i last we - far2
-0.59 i last you - far0
0.6 i last you - far1
0.88 i last you - far2
0.59 i many clash True
-0.05 i many same False
-0.69 i many unsaid None
-0.82 i mostFalse 2
0.14 i mostFalse 3
0.46 i mostFalse 4
-0.87 i mostTrue 1
0.59 i mostTrue 2
-0.37 i mostTrue 3
0.72 i mostTrue 4
-0.09 i namedFalse saidFalse False
-0.63 i namedFalse saidFalse True
0.59 i namedFalse saidTrue False
-0.09 i namedFalse saidTrue True
0.14 i namedTrue saidFalse False
-0.46 i namedTrue saidFalse True
0.32 i namedTrue saidTrue False
0.07 i namedTrue saidTrue True
-0.03 i nested after nominal
-0.02 i nested owner nominal
-0.18 i nested subject nominal
0.35 i object firstFalse hereFalse far0
-0.54 i object firstFalse hereFalse far1
-0.12 i object firstFalse hereFalse far2
0.12 i object firstFalse hereTrue far0
0.07 i object firstTrue hereFalse far0
0.39 i object firstTrue hereFalse far1
-0.36 i object firstTrue hereTrue far0
-0.08 i object last after far0
0.08 i object last after far2
0.15 i object last object far0
0.58 i object last object far2
-0.05 i object last owner far0
-0.37 i object last owner far1
-0.36 i object last owner far2
0.2 i object last self far2
-0.22 i object last subject far0
0.24 i object last subject far1
-0.62 i object last subject far2
-0.4 i owner firstFalse hereFalse far0
-0.03 i owner firstFalse hereFalse far1
-0.13 i owner firstFalse hereFalse far2
-0.58 i owner firstFalse hereTrue far0
0.02 i owner firstTrue hereFalse far0
-0.1 i owner firstTrue hereFalse far1
0.09 i owner firstTrue hereTrue far0
-0.34 i owner last after far0
-0.19 i owner last after far1
0.05 i owner last after far2
0.27 i owner last object far0
-0.08 i owner last object far1
-0.38 i owner last object far2
-0.49 i owner last owner far0
0.2 i owner last owner far1
0.17 i owner last owner far2
-0.32 i owner last self far0
-0.09 i owner last self far1
0.16 i owner last self far2
0.02 i owner last subject far0
0.04 i owner last subject far1
-0.12 i owner last subject far2
-0.29 i quote FalseTrue he
-0.27 i quote FalseTrue i
-0.23 i quote FalseTrue name
-0.63 i quote FalseTrue nominal
-0.09 i quote FalseTrue she
-0.12 i quote FalseTrue they
0.84 i quote FalseTrue you
1.31 i quote TrueFalse he
-0.37 i quote TrueFalse i
0.61 i quote TrueFalse name
0.64 i quote TrueFalse nominal
0.66 i quote TrueFalse she
-0.18 i quote TrueFalse they
-0.42 i quote TrueFalse you
-1.03 i quote TrueTrue he
-0.3 i quote TrueTrue i
0.16 i quote TrueTrue name
-0.27 i quote TrueTrue nominal
-0.16 i quote TrueTrue they
1.1 i quote TrueTrue you
-1.01 i quote same he
2.59 i quote same i
-0.44 i quote same name
-0.57 i quote same nominal
-0.66 i quote same she
-0.78 i quote same they
0.4 i quote same we
-0.64 i quote same you
0.21 i rank0
0.03 i rank1
-0.09 i rank2
0.02 i rank3
-0.31 i rank6
-0.97 i said he
-0.09 i said he she
0.38 i said he we
0.14 i said he we you
-0.34 i said he you
-0.92 i said she
0.17 i said she you
-1.4 i said they
-0.09 i said they you
-0.72 i said you
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
-0.02 i self last owner far1
-0.04 i self last owner far2
0.57 i self last subject far0
0.05 i self last subject far1
-0.08 i self last subject far2
0.12 i sex unsaid far0
0.04 i sex unsaid far1
-0.31 i sex unsaid far2
-0.13 i subject firstFalse hereFalse far0
0.03 i subject firstFalse hereFalse far1
0.14 i subject firstFalse hereTrue far0
0.37 i subject firstTrue hereFalse far0
0.18 i subject firstTrue hereFalse far1
-0.27 i subject firstTrue hereTrue far0
-0.41 i subject last after far0
-0.5 i subject last after far1
0.24 i subject last after far2
0.39 i subject last object far0
0.41 i subject last object far1
0.34 i subject last object far2
-0.02 i subject last owner far0
0.12 i subject last owner far1
-0.62 i subject last owner far2
0.22 i subject last self far0
0.18 i subject last self far1
0.15 i subject last self far2
-0.06 i subject last subject far0
-0.1 i subject last subject far2
0.56 name after firstFalse hereFalse far0
0.32 name after firstFalse hereFalse far1
0.41 name after firstFalse hereFalse far2
-0.59 name after firstFalse hereTrue far0
0.11 name after firstTrue hereFalse far0
-0.52 name after firstTrue hereFalse far1
-1 name after firstTrue hereTrue far0
0.09 name after last after far0
-0.27 name after last after far1
0.79 name after last after far2
-0.53 name after last object far0
0.17 name after last object far1
-0.12 name after last object far2
-0.18 name after last owner far0
-0.33 name after last owner far1
0.41 name after last owner far2
0.53 name after last self far0
-0.08 name after last self far2
-0.82 name after last subject far0
0.24 name after last subject far1
-0.58 name after last subject far2
-0.74 name agreeing0 False
0.77 name agreeing0 True
0.13 name agreeing0 far0 of1
0.16 name agreeing0 far0 of2
0.32 name agreeing0 far0 of3
0.44 name agreeing0 far1 of1
0.22 name agreeing0 far1 of2
-0.15 name agreeing0 far1 of3
0.21 name agreeing0 far2 of1
-0.42 name agreeing0 far2 of2
0.02 name agreeing0 far2 of3
0.14 name agreeing0 far3 of1
0.16 name agreeing0 far3 of2
-0.07 name agreeing0 far3 of3
-0.61 name agreeing0 far4 of1
0.16 name agreeing0 far4 of3
-0.33 name agreeing0 far5 of1
-0.27 name agreeing0 far5 of2
-0.07 name agreeing0 far5 of3
-0.59 name agreeing1 False
0.83 name agreeing1 True
-0.18 name agreeing1 far0 of2
0.32 name agreeing1 far0 of3
-0.04 name agreeing1 far1 of2
0.09 name agreeing1 far1 of3
-0.15 name agreeing1 far2 of2
0.19 name agreeing1 far2 of3
-0.06 name agreeing1 far3 of2
0.43 name agreeing1 far4 of2
0.08 name agreeing1 far4 of3
-0.15 name agreeing1 far5 of2
-0.28 name agreeing1 far5 of3
-0.35 name agreeing2 False
0.7 name agreeing2 True
-0.19 name agreeing2 far0 of3
-0.3 name agreeing2 far1 of3
0.42 name agreeing2 far2 of3
0.16 name agreeing2 far3 of3
-0.05 name agreeing2 far4 of3
0.31 name agreeing2 far5 of3
-1.11 name agreeing3 False
0.1 name agreeing3 True
-0.68 name agreeing3 far0 of3
-0.18 name agreeing3 far1 of3
-0.22 name agreeing3 far2 of3
-0.1 name agreeing3 far3 of3
-0.02 name agreeing3 far4 of3
0.2 name agreeing3 far5 of3
-0.23 name apart0 after after
-0.52 name apart0 object after
-0.09 name apart0 object object
0.42 name apart0 object subject
-0.13 name apart0 subject after
-0.45 name apart0 subject object
-0.83 name apart0 subject subject
0.41 name apart1 after after
-0.74 name apart1 after object
-0.08 name apart1 after owner
-0.24 name apart1 after subject
1.18 name apart1 object after
0.79 name apart1 object object
1.43 name apart1 object owner
0.18 name apart1 object self
0.38 name apart1 object subject
-0.09 name apart1 owner subject
0.04 name apart1 subject object
-0.13 name apart1 subject owner
0.58 name apart1 subject subject
-0.39 name apart2 after object
-0.03 name apart2 after owner
-0.2 name apart2 after subject
1.05 name apart2 object after
0.12 name apart2 object object
0.19 name apart2 object owner
-0.5 name apart2 object subject
-0.09 name apart2 owner after
-0.15 name apart2 owner object
-0.17 name apart2 owner subject
-0.15 name apart2 subject after
0.51 name apart2 subject object
0.35 name apart2 subject owner
0.23 name apart2 subject subject
-0.07 name apart3 after after
-0.33 name apart3 after object
-0.08 name apart3 after owner
-0.1 name apart3 after subject
-0.15 name apart3 object after
-0.24 name apart3 object owner
0.13 name apart3 object subject
-0.06 name apart3 owner after
-0.02 name apart3 owner object
-0.02 name apart3 owner owner
-0.04 name apart3 owner subject
0.55 name apart3 subject after
0.71 name apart3 subject object
-0.36 name apart3 subject subject
-0.25 name apart4 after after
-0.05 name apart4 after object
-0.05 name apart4 after owner
-0.13 name apart4 after subject
-0.79 name apart4 object after
0.05 name apart4 object object
-0.3 name apart4 object owner
-0.14 name apart4 object subject
-0.03 name apart4 owner owner
-0.06 name apart4 owner subject
-0.18 name apart4 subject after
0.09 name apart4 subject object
-0.06 name apart4 subject owner
0.23 name apart4 subject subject
-0.15 name apart5 after after
0.4 name apart5 after object
-0.82 name apart5 after subject
-0.12 name apart5 object after
-0.38 name apart5 object object
-0.58 name apart5 object owner
-0.03 name apart5 object subject
-0.02 name apart5 owner object
-0.05 name apart5 subject after
-0.1 name apart5 subject object
-0.17 name apart5 subject owner
-0.09 name apart5 subject subject
0.37 name apart6 after after
0.57 name apart6 after object
0.07 name apart6 after owner
-0.07 name apart6 after self
0.66 name apart6 after subject
-0.56 name apart6 object after
-0.64 name apart6 object object
-0.02 name apart6 object owner
-0.29 name apart6 object subject
0.15 name apart6 owner after
0.14 name apart6 owner object
-0.02 name apart6 owner subject
0.61 name apart6 subject after
-0.38 name apart6 subject object
-0.33 name apart6 subject owner
-0.15 name apart6 subject subject
-0.03 name between about
-0.98 name between and
-0.29 name between being -
-0.03 name between knew
0.03 name between know,
2.06 name between mark  -
-0.47 name between mark ( -
0.89 name between mark , -
0.67 name between mark -- -
-0.32 name between mark . -
0.12 name between mark .” -
-0.12 name between mark : -
-0.09 name between mark ; -
-0.06 name between mark ? -
0.09 name between mark in -
-0.29 name between mark of -
0.6 name between mark or -
-0.02 name between mark to -
0.65 name between named
-0.14 name between say,
0.31 name between words
-0.12 name block0 far0
-0.41 name block0 far2
0.09 name block1 far1
0.26 name block1 far2
-0.19 name block2 far2
-1.28 name count1
-0.25 name count2
0.23 name count4
0.91 name count5
-0.58 name differ
-0.86 name differ lastFalse size1
-0.69 name differ lastFalse size2
0.98 name differ lastTrue size0
-0.58 name differ sexFalse
-0.58 name differ titlesFalse saidTrue
1.72 name equal
-0.68 name equal lastTrue size0
0.8 name equal lastTrue size1
1.11 name equal lastTrue size2
0.48 name equal lastTrue size3
1.72 name equal sexFalse
0.83 name equal titlesFalse saidFalse
0.89 name equal titlesFalse saidTrue
-0.12 name far0
0.08 name far1
0.05 name far2
0.22 name far3
-0.02 name far4
-0.59 name far5
-0.09 name last he - far0
0.43 name last he - far1
0.48 name last he - far2
0.42 name last i - far0
-0.55 name last i - far1
0.17 name last i - far2
-1.64 name last name - far0
0.47 name last name - far1
0.45 name last name - far2
0.41 name last nominal a far0
0.32 name last nominal a far1
-0.86 name last nominal a far2
-0.04 name last nominal bare far0
0.32 name last nominal bare far1
0.07 name last nominal bare far2
0.53 name last nominal number far0
-0.25 name last nominal number far1
-0.61 name last nominal number far2
0.62 name last nominal owner far0
0.02 name last nominal owner far1
0.39 name last nominal owner far2
-0.35 name last nominal the far0
-0.13 name last nominal the far1
-0.53 name last nominal the far2
-0.32 name last she - far0
-0.17 name last she - far1
0.36 name last she - far2
-0.51 name last they - far0
-0.18 name last they - far1
-0.68 name last they - far2
0.34 name last we - far0
-0.6 name last we - far1
0.42 name last we - far2
0.51 name last you - far0
0.4 name last you - far1
-1.43 name many clash True
-0.08 name many same False
0.99 name many unsaid False
0.65 name many unsaid None
-0.51 name many unsaid True
0.09 name mostFalse 2
0.37 name mostFalse 3
0.09 name mostFalse 4
0.05 name mostTrue 1
0.02 name mostTrue 2
-0.4 name mostTrue 3
-0.6 name mostTrue 4
-0.41 name namedFalse saidFalse False
-1.04 name namedFalse saidFalse True
0.93 name namedTrue saidFalse False
0.14 name namedTrue saidFalse True
-0.17 name nested after name
0.1 name nested after nominal
-1.69 name nested object name
0.22 name nested object nominal
-0.05 name nested owner nominal
-1.28 name nested subject name
-0.22 name nested subject nominal
0.15 name object firstFalse hereFalse far0
-0.34 name object firstFalse hereFalse far1
-0.43 name object firstFalse hereFalse far2
0.43 name object firstFalse hereTrue far0
0.08 name object firstTrue hereFalse far0
-0.02 name object firstTrue hereFalse far1
0.19 name object firstTrue hereTrue far0
0.08 name object last after far0
0.24 name object last after far1
0.22 name object last after far2
-0.14 name object last object far0
-0.07 name object last object far1
-0.42 name object last object far2
0.43 name object last owner far0
-0.1 name object last owner far1
-0.38 name object last owner far2
0.5 name object last self far0
-0.22 name object last self far1
-0.38 name object last self far2
-0.03 name object last subject far0
-0.21 name object last subject far1
0.54 name object last subject far2
0.06 name owner firstFalse hereFalse far0
-0.06 name owner firstFalse hereFalse far2
-0.31 name owner firstFalse hereTrue far0
0.03 name owner firstTrue hereFalse far0
0.27 name owner firstTrue hereFalse far1
-0.23 name owner firstTrue hereTrue far0
0.24 name owner last after far2
-0.07 name owner last object far0
-0.55 name owner last object far1
-0.36 name owner last object far2
0.13 name owner last owner far0
1.09 name owner last owner far1
0.3 name owner last owner far2
-0.5 name owner last subject far0
-0.27 name owner last subject far1
-0.24 name owner last subject far2
0.22 name part
-0.34 name part lastFalse size2
-1.57 name part lastFalse size3
1.32 name part lastTrue size1
0.66 name part lastTrue size2
0.24 name part lastTrue size3
0.95 name part sexFalse
-0.73 name part sexTrue
0.06 name part titlesFalse saidFalse
0.25 name part titlesFalse saidTrue
-0.09 name part titlesTrue saidTrue
-0.86 name quote FalseTrue -
0.59 name quote FalseTrue i
-0.34 name quote FalseTrue we
0.8 name quote FalseTrue you
0.19 name quote TrueFalse -
0.74 name quote TrueFalse i
0.51 name quote TrueFalse we
-0.76 name quote TrueTrue -
-0.31 name quote TrueTrue i
-0.15 name quote TrueTrue we
0.12 name quote TrueTrue you
-0.05 name quote same -
-0.97 name quote same i
0.14 name quote same we
-0.02 name quote same you
0.29 name rank0
-0.15 name rank1
-0.67 name rank2
0.08 name rank3
0.07 name rank4
0.13 name rank5
-0.15 name rank6
-0.65 name sex clash far0
-0.86 name sex clash far1
-1.15 name sex clash far2
0.5 name sex same far0
0.89 name sex same far1
1.02 name sex same far2
0.03 name sex unsaid far0
0.06 name sex unsaid far1
-0.21 name sex unsaid far2
-0.5 name share
-0.09 name share lastFalse size2
-1.2 name share lastFalse size3
0.75 name share lastTrue size2
0.04 name share lastTrue size3
-0.38 name share sexFalse
-0.12 name share sexTrue
-0.1 name share titlesFalse saidFalse
-0.4 name share titlesFalse saidTrue
0.3 name subject firstFalse hereFalse far0
0.34 name subject firstFalse hereFalse far1
-0.27 name subject firstFalse hereFalse far2
0.44 name subject firstFalse hereTrue far0
0.43 name subject firstTrue hereFalse far0
0.03 name subject firstTrue hereFalse far1
-0.78 name subject firstTrue hereTrue far0
0.64 name subject last after far0
-0.15 name subject last after far1
-0.2 name subject last after far2
0.42 name subject last object far0
0.17 name subject last object far1
-0.42 name subject last object far2
-0.35 name subject last owner far0
0.89 name subject last owner far1
0.23 name subject last owner far2
0.06 name subject last self far0
-0.37 name subject last self far1
0.11 name subject last self far2
-0.39 name subject last subject far0
-0.15 name subject last subject far1
0.21 name title
0.08 name title lastTrue size1
0.12 name title lastTrue size2
0.42 name title sexFalse
-0.21 name title sexTrue
0.92 name title titlesFalse saidFalse
0.78 name title titlesFalse saidTrue
-1.49 name title titlesTrue saidTrue
-0.13 name unnamed he
-0.86 name unnamed he+i
-0.06 name unnamed he+she
0.14 name unnamed he+you
0.36 name unnamed i
-0.91 name unnamed i+she
-0.06 name unnamed i+we
0.98 name unnamed i+you
0.52 name unnamed nominal
0.19 name unnamed she
0.24 name unnamed she+you
-1.12 name unnamed they
0.22 name unnamed they+we
0.36 name unnamed they+you
-0.69 name unnamed we
0.06 name unnamed we+you
-0.69 name unnamed you
0.08 new he
0.17 new he - after
-0.55 new he - object
0.18 new he - owner
0.47 new he - self
-0.19 new he - subject
-0.31 new he agreeing1
0.38 new he agreeing3
-0.27 new he he anyFalse
-0.71 new he him anyFalse
-0.11 new he him anyTrue
-0.25 new he himself anyFalse
0.72 new he himself anyTrue
0.34 new he his anyFalse
0.35 new he his anyTrue
0.08 new he manyFalse -
-0.31 new he of1
-0.14 new he of3
0.52 new he of4
-0.06 new he quoteFalse
0.13 new he quoteTrue
0.15 new i
-0.38 new i - after
0.09 new i - object
1.12 new i - owner
-0.34 new i - self
-0.34 new i - subject
0.27 new i agreeing1
-0.05 new i agreeing2
-0.08 new i agreeing3
-0.39 new i i anyFalse
-0.25 new i i anyTrue
0.15 new i manyFalse -
0.61 new i me anyFalse
-0.61 new i me anyTrue
4.01 new i mine anyTrue
-1.11 new i my anyFalse
-1.78 new i my anyTrue
-0.34 new i myself anyTrue
0.27 new i of1
-0.05 new i of2
-0.07 new i of4
-0.31 new i quoteFalse
0.45 new i quoteTrue
0.38 new name
0.7 new name - after
-0.06 new name - object
0.24 new name - owner
-0.5 new name - subject
0.12 new name agreeing0
-0.03 new name agreeing1
-0.13 new name agreeing2
0.43 new name agreeing3
0.27 new name manyFalse -
0.11 new name manyNone -
0.02 new name of1
0.31 new name of2
0.05 new name of3
0.09 new name quoteFalse
0.3 new name quoteTrue
-0.8 new name sharedFalse 0
0.53 new name sharedFalse 1
0.42 new name sharedFalse 2
0.92 new name sharedFalse 3
-0.2 new name sharedTrue 1
-0.45 new name sharedTrue 2
-0.03 new name sharedTrue 3
0.73 new nominal
0.12 new nominal a after
0.09 new nominal a owner
0.27 new nominal a subject
0.21 new nominal agreeing0
-0.4 new nominal agreeing1
0.31 new nominal agreeing2
0.61 new nominal agreeing3
0.4 new nominal bare after
-0.3 new nominal bare object
0.24 new nominal bare owner
-0.18 new nominal bare subject
0.36 new nominal head=000
0.47 new nominal head=acquaintances
-0.43 new nominal head=actor
0.2 new nominal head=adult
-0.72 new nominal head=adults
0.06 new nominal head=advisor
0.61 new nominal head=agent
-0.38 new nominal head=agents
-0.28 new nominal head=al
-0.41 new nominal head=all
0.52 new nominal head=ambassador
-0.27 new nominal head=american
0.63 new nominal head=americans
-0.46 new nominal head=ancestor
0.41 new nominal head=ancestors
0.28 new nominal head=angels
-0.64 new nominal head=another
1.26 new nominal head=anybody
0.46 new nominal head=anyone
-0.24 new nominal head=appellants
0.05 new nominal head=architect
0.18 new nominal head=aristo
0.24 new nominal head=aristos
-0.32 new nominal head=artist
0.34 new nominal head=artists
0.38 new nominal head=assistant
0.36 new nominal head=attache
-0.58 new nominal head=attendees
-0.05 new nominal head=attorney
0.33 new nominal head=audiences
-0.07 new nominal head=aunt
0.09 new nominal head=author
0.28 new nominal head=authorities
-0.37 new nominal head=authors
-0.09 new nominal head=babies
0.77 new nominal head=baby
-0.5 new nominal head=beings
-0.18 new nominal head=body
0.02 new nominal head=borrowers
0.24 new nominal head=boss
0.03 new nominal head=boy
0.7 new nominal head=boys
0.82 new nominal head=brother
0.14 new nominal head=brother-in-law
-0.19 new nominal head=brothers
0.77 new nominal head=butler
-0.96 new nominal head=candidate
0.97 new nominal head=candidates
-0.65 new nominal head=captain
0.12 new nominal head=carpenter
-0.49 new nominal head=catholic
-0.78 new nominal head=celebrities
-0.99 new nominal head=chairman
-0.1 new nominal head=chambers
-0.9 new nominal head=chap
0.78 new nominal head=characters
-0.35 new nominal head=child
0.07 new nominal head=children
0.34 new nominal head=citizen
0.31 new nominal head=citizens
0.34 new nominal head=class
0.19 new nominal head=classmate
-0.32 new nominal head=clergyman
0.76 new nominal head=clerk
0.59 new nominal head=clerks
0.08 new nominal head=client
-0.29 new nominal head=clients
0.66 new nominal head=colonel
-0.02 new nominal head=colts
0.78 new nominal head=commander
-0.52 new nominal head=companion
0.99 new nominal head=companions
0.35 new nominal head=company
-1.14 new nominal head=comrade
0.11 new nominal head=constable
0.28 new nominal head=cook
0.14 new nominal head=corporal
0.06 new nominal head=counsellor
-0.51 new nominal head=couple
0.21 new nominal head=cousin
-0.05 new nominal head=creature
-0.14 new nominal head=crew
0.75 new nominal head=critics
1.42 new nominal head=crowd
0.32 new nominal head=crowds
-0.07 new nominal head=curator
0.56 new nominal head=customer
1.12 new nominal head=customers
-0.39 new nominal head=dad
-0.39 new nominal head=dandy
0.44 new nominal head=daughter
-1.01 new nominal head=daughters
-0.37 new nominal head=dead
-0.97 new nominal head=dear
-0.48 new nominal head=defendant
0.23 new nominal head=deities
-0.77 new nominal head=deity
-0.18 new nominal head=descendants
-0.72 new nominal head=director
0.11 new nominal head=doctors
0.84 new nominal head=driver
0.48 new nominal head=drivers
-0.46 new nominal head=duke
0.2 new nominal head=earl
0.08 new nominal head=editor
-0.36 new nominal head=editors
0.69 new nominal head=eldest
-0.09 new nominal head=elphbergs
0.25 new nominal head=else
-0.45 new nominal head=emperor
-0.48 new nominal head=employees
0.39 new nominal head=employer
-0.16 new nominal head=enemy
-1.08 new nominal head=engineer
-0.45 new nominal head=englishman
0.93 new nominal head=everybody
-0.33 new nominal head=everyone
-0.07 new nominal head=experts
0.05 new nominal head=faculty
0.39 new nominal head=families
0.13 new nominal head=family
-0.31 new nominal head=fan
0.44 new nominal head=fans
-0.34 new nominal head=farmer
0.44 new nominal head=father
0.29 new nominal head=fathers
0.59 new nominal head=feller
-0.31 new nominal head=fellow
0.04 new nominal head=fellows
0.03 new nominal head=female
-1.14 new nominal head=figure
-0.79 new nominal head=first
0.33 new nominal head=folk
0.23 new nominal head=folks
-0.62 new nominal head=fool
-0.73 new nominal head=foreigners
-0.3 new nominal head=friend
0.43 new nominal head=friends
0.07 new nominal head=fuwalda
0.67 new nominal head=gardener
-0.33 new nominal head=general
0.04 new nominal head=generation
0.02 new nominal head=gentleman
0.64 new nominal head=gentlemen
-0.23 new nominal head=girl
0.17 new nominal head=girls
0.29 new nominal head=god
0.74 new nominal head=governess
0.64 new nominal head=governor
0.15 new nominal head=governors
0.16 new nominal head=grandchildren
0.37 new nominal head=grandfather
0.21 new nominal head=grandmother
0.22 new nominal head=grandson
0.29 new nominal head=greeks
-0.22 new nominal head=group
-0.05 new nominal head=groups
0.4 new nominal head=guardian
-0.62 new nominal head=guest
-0.36 new nominal head=guests
0.16 new nominal head=guide
-1.27 new nominal head=guy
-0.26 new nominal head=head
0.33 new nominal head=heir
0.42 new nominal head=hero
-0.49 new nominal head=honor
0.3 new nominal head=horse
0.14 new nominal head=horses
0.25 new nominal head=host
-0.36 new nominal head=hostess
-0.75 new nominal head=house
0.83 new nominal head=housekeeper
0.19 new nominal head=houses
0.51 new nominal head=husband
0.08 new nominal head=husbands
-0.28 new nominal head=indian
-0.12 new nominal head=individual
0.24 new nominal head=individuals
-0.78 new nominal head=infant
0.48 new nominal head=inhabitants
-0.43 new nominal head=inn
0.2 new nominal head=instructor
0.09 new nominal head=interpreter
-1.81 new nominal head=it
-0.75 new nominal head=its
-0.24 new nominal head=jesuit
-0.41 new nominal head=judge
0.17 new nominal head=kid
0.15 new nominal head=kids
0.54 new nominal head=king
0.31 new nominal head=kings
0.51 new nominal head=knight
0.59 new nominal head=knights
-0.35 new nominal head=lad
-0.57 new nominal head=ladies
-0.26 new nominal head=lads
-0.23 new nominal head=lady
-0.15 new nominal head=landlord
0.19 new nominal head=lawyer
-0.64 new nominal head=leader
0.99 new nominal head=librarians
0.4 new nominal head=lieutenant
0.14 new nominal head=locals
-0.86 new nominal head=lodger
0.21 new nominal head=lodgers
1.18 new nominal head=lord
-0.07 new nominal head=lords
0.24 new nominal head=lovers
0.32 new nominal head=ma
0.32 new nominal head=magician
-0.18 new nominal head=magistrate
0.07 new nominal head=maid
0.45 new nominal head=maids
-0.3 new nominal head=major
0.32 new nominal head=majority
-0.43 new nominal head=mama
-1.23 new nominal head=mamma
0.74 new nominal head=man
0.22 new nominal head=manager
-0.55 new nominal head=mankind
0.47 new nominal head=many
-0.07 new nominal head=master
-0.62 new nominal head=mate
-0.63 new nominal head=mates
-0.56 new nominal head=mathematician
-0.08 new nominal head=mayor
-1.1 new nominal head=member
-0.89 new nominal head=members
0.73 new nominal head=men
-0.12 new nominal head=mentor
0.22 new nominal head=migrants
-0.34 new nominal head=millions
0.59 new nominal head=miners
-0.44 new nominal head=minister
-0.47 new nominal head=miss
-0.89 new nominal head=mistress
0.55 new nominal head=monk
0.4 new nominal head=monks
0.35 new nominal head=more
-0.63 new nominal head=moriori
0.26 new nominal head=most
0.31 new nominal head=mother
0.16 new nominal head=mothers
0.03 new nominal head=mountains
0.74 new nominal head=mr
-0.24 new nominal head=mrs
-0.33 new nominal head=mum
-0.43 new nominal head=mummer
-0.42 new nominal head=musicians
0.07 new nominal head=nana
0.32 new nominal head=negro
0.08 new nominal head=neighbors
0.09 new nominal head=neighbour
0.8 new nominal head=neighbours
-0.43 new nominal head=nephew
-0.82 new nominal head=niece
0.45 new nominal head=nobleman
1.47 new nominal head=nobody
0.31 new nominal head=nominee
0.3 new nominal head=number
0.37 new nominal head=numbers
-0.08 new nominal head=nurse
0.25 new nominal head=nurses
0.66 new nominal head=observer
-0.32 new nominal head=officer
-0.44 new nominal head=officers
0.25 new nominal head=officials
0.04 new nominal head=one
0.63 new nominal head=opponents
-1.16 new nominal head=other
0.21 new nominal head=others
0.15 new nominal head=owner
0.17 new nominal head=owners
-0.32 new nominal head=pa
0.42 new nominal head=painters
-1.04 new nominal head=papa
-0.16 new nominal head=parent
-0.32 new nominal head=parents
0.13 new nominal head=parson
-0.35 new nominal head=participant
0.71 new nominal head=partner
0.52 new nominal head=party
-0.51 new nominal head=passenger
1.07 new nominal head=passengers
-0.29 new nominal head=patient
0.23 new nominal head=patients
0.21 new nominal head=patrons
0.49 new nominal head=peasant
0.46 new nominal head=peasants
0.34 new nominal head=people
0.43 new nominal head=person
-0.55 new nominal head=personage
0.68 new nominal head=persons
0.61 new nominal head=philosopher
0.11 new nominal head=pilot
0.28 new nominal head=plaintiff
-0.39 new nominal head=plaintiffs
0.62 new nominal head=player
-0.82 new nominal head=players
1.14 new nominal head=poet
-0.5 new nominal head=poets
0.33 new nominal head=policeman
0.27 new nominal head=politicians
-0.2 new nominal head=pontifex
-0.59 new nominal head=pop
0.34 new nominal head=population
0.49 new nominal head=porter
0.79 new nominal head=practitioner
0.03 new nominal head=prefect
-0.63 new nominal head=president
0.09 new nominal head=priest
0.09 new nominal head=priests
0.18 new nominal head=prince
0.58 new nominal head=princess
-1.73 new nominal head=professor
0.34 new nominal head=prophet
-0.41 new nominal head=proprietor
0.3 new nominal head=prospector
-0.8 new nominal head=protege
0.06 new nominal head=psychologist
0.52 new nominal head=public
-0.02 new nominal head=pupils
-0.17 new nominal head=queen
0.05 new nominal head=rabbit
-0.24 new nominal head=rassendylls
2.39 new nominal head=reader
0.81 new nominal head=readers
0.15 new nominal head=rector
0.22 new nominal head=refugees
0.29 new nominal head=relatives
-0.35 new nominal head=researchers
0.16 new nominal head=residents
-0.85 new nominal head=respondent
-0.43 new nominal head=respondents
-0.1 new nominal head=rest
-0.7 new nominal head=riders
-0.25 new nominal head=rival
0.26 new nominal head=sailor
-0.12 new nominal head=sailors
-0.24 new nominal head=salesman
0.16 new nominal head=saloon-keeper
-0.05 new nominal head=sample
-0.24 new nominal head=savages
-0.4 new nominal head=scholars
-0.85 new nominal head=schoolboy
-0.28 new nominal head=scientists
0.02 new nominal head=sea
0.31 new nominal head=seaman
-0.74 new nominal head=secretary
0.43 new nominal head=seller
0.1 new nominal head=sergeant
-0.06 new nominal head=servant
0.3 new nominal head=servants
0.13 new nominal head=settlers
-0.04 new nominal head=shepherd
-0.74 new nominal head=sir
-0.44 new nominal head=sister-in-law
-0.45 new nominal head=sisters
-0.44 new nominal head=soldier
0.26 new nominal head=soldiers
0.1 new nominal head=solicitor
0.63 new nominal head=some
1.31 new nominal head=somebody
-0.12 new nominal head=someone
0.14 new nominal head=son
0.25 new nominal head=souls
0.14 new nominal head=speaker
0.9 new nominal head=speakers
0.51 new nominal head=squire
-0.54 new nominal head=staff
-0.52 new nominal head=star
-0.64 new nominal head=stepsister
-0.58 new nominal head=stranger
0.03 new nominal head=stripling
-1.27 new nominal head=student
-0.17 new nominal head=students
0.84 new nominal head=subjects
-0.54 new nominal head=suh
-0.51 new nominal head=surgeon
0.13 new nominal head=teachers
-0.69 new nominal head=teenager
-0.54 new nominal head=thing
0.38 new nominal head=those
0.31 new nominal head=thousands
0.42 new nominal head=travelers
-0.34 new nominal head=traveller
0.44 new nominal head=tribe
-0.12 new nominal head=troops
-0.46 new nominal head=tsar
0.45 new nominal head=tutor
-0.2 new nominal head=two
-0.41 new nominal head=uncle
-0.05 new nominal head=urchin
0.78 new nominal head=user
-0.11 new nominal head=users
0.13 new nominal head=valet
-0.21 new nominal head=victim
-0.1 new nominal head=victims
-1.21 new nominal head=visitor
0.34 new nominal head=visitors
-0.38 new nominal head=voice
0.27 new nominal head=voters
-0.04 new nominal head=waggoner
-0.63 new nominal head=widow
-0.91 new nominal head=widower
-0.32 new nominal head=wife
-0.39 new nominal head=witness
-0.33 new nominal head=wizard
0.33 new nominal head=woman
1.34 new nominal head=women
0.05 new nominal head=worker
-0.12 new nominal head=workers
-0.18 new nominal head=workforce
0.74 new nominal head=workmen
0.41 new nominal head=world
-1.18 new nominal head=writer
-0.47 new nominal head=writers
-0.55 new nominal head=yeh
-0.41 new nominal head=young
-0.04 new nominal head=youngest
0.11 new nominal head=youth
-0.38 new nominal head=youths
-0.14 new nominal headFalse a
0.14 new nominal headFalse bare
0.39 new nominal headFalse number
-0.02 new nominal headFalse owner
-0.06 new nominal headFalse the
0.63 new nominal headTrue a
0.03 new nominal headTrue bare
-0.07 new nominal headTrue number
0.05 new nominal headTrue owner
-0.21 new nominal headTrue the
0.37 new nominal kinFalse a False
0.28 new nominal kinFalse bare False
0.35 new nominal kinFalse number False
-0.04 new nominal kinFalse owner False
-0.02 new nominal kinFalse owner True
-0.26 new nominal kinFalse the False
0.11 new nominal kinTrue a False
-0.11 new nominal kinTrue bare False
-0.03 new nominal kinTrue number False
0.51 new nominal kinTrue owner False
-0.43 new nominal kinTrue owner True
0.32 new nominal manyFalse a
0.21 new nominal manyFalse bare
-0.3 new nominal manyFalse number
-0.13 new nominal manyFalse owner
-0.09 new nominal manyNone a
-0.4 new nominal manyNone bare
-0.16 new nominal manyNone number
-0.31 new nominal manyNone owner
-0.34 new nominal manyNone the
0.25 new nominal manyTrue a
0.36 new nominal manyTrue bare
0.77 new nominal manyTrue number
0.46 new nominal manyTrue owner
0.08 new nominal manyTrue the
0.21 new nominal number after
0.08 new nominal number object
0.03 new nominal number subject
-0.28 new nominal of1
0.25 new nominal of2
0.09 new nominal of3
0.66 new nominal of4
0.6 new nominal otherFalse a
0.09 new nominal otherFalse bare
-0.22 new nominal otherFalse number
-0.5 new nominal otherFalse owner
0.08 new nominal otherFalse the
-0.12 new nominal otherTrue a
0.08 new nominal otherTrue bare
0.54 new nominal otherTrue number
0.52 new nominal otherTrue owner
-0.34 new nominal otherTrue the
0.21 new nominal owner after
-0.02 new nominal owner owner
-0.15 new nominal owner subject
0.24 new nominal quoteFalse
0.49 new nominal quoteTrue
0.2 new nominal the after
-0.13 new nominal the object
-0.12 new nominal the owner
-0.21 new nominal the subject
-0.75 new nominal words0 owner
-0.9 new nominal words0 the
0.45 new nominal words1 a
0.41 new nominal words1 bare
-0.31 new nominal words1 number
0.13 new nominal words1 owner
0.19 new nominal words1 the
-0.05 new nominal words2 a
-0.14 new nominal words2 bare
0.23 new nominal words2 number
0.16 new nominal words2 owner
-0.07 new nominal words2 the
-0.26 new nominal words3 a
-0.1 new nominal words3 bare
0.4 new nominal words3 number
0.49 new nominal words3 owner
0.51 new nominal words3 the
0.27 new she
-0.03 new she - after
0.19 new she - object
0.33 new she - owner
0.29 new she - self
-0.5 new she - subject
-0.18 new she agreeing1
0.22 new she agreeing2
0.22 new she agreeing3
-0.83 new she her anyFalse
-0.62 new she her anyTrue
2.89 new she hers anyTrue
0.11 new she herself anyFalse
0.18 new she herself anyTrue
0.27 new she manyFalse -
-0.18 new she of1
0.22 new she of2
-0.13 new she of3
0.36 new she of4
-0.08 new she quoteFalse
0.35 new she quoteTrue
-0.63 new she she anyFalse
-0.65 new she she anyTrue
0.65 new they
0.09 new they - after
0.02 new they - object
0.4 new they - owner
0.2 new they - self
-0.06 new they - subject
-0.03 new they agreeing1
0.33 new they agreeing2
0.35 new they agreeing3
0.65 new they manyNone -
-0.03 new they of1
0.33 new they of2
0.12 new they of3
0.23 new they of4
0.32 new they quoteFalse
0.34 new they quoteTrue
-0.64 new they their anyFalse
-0.06 new they their anyTrue
0.02 new they them anyFalse
0.51 new they them anyTrue
-0.44 new they themselves anyFalse
0.64 new they themselves anyTrue
-0.55 new they they anyFalse
0.07 new they they anyTrue
0.3 new we
0.28 new we - after
0.02 new we - object
0.38 new we - owner
-0.14 new we - self
-0.24 new we - subject
-0.26 new we agreeing1
0.1 new we agreeing2
0.46 new we agreeing3
0.3 new we manyTrue -
-0.26 new we of1
0.1 new we of2
0.21 new we of3
0.25 new we of4
-0.57 new we our anyFalse
-0.46 new we our anyTrue
1.42 new we ours anyTrue
-0.14 new we ourselves anyTrue
0.23 new we quoteFalse
0.07 new we quoteTrue
-0.38 new we us anyFalse
0.54 new we us anyTrue
-0.45 new we we anyFalse
0.35 new we we anyTrue
-0.08 new you
0.09 new you - after
-0.44 new you - object
0.4 new you - owner
-0.13 new you - self
-0.68 new you agreeing1
0.1 new you agreeing2
0.5 new you agreeing3
-0.08 new you manyNone -
-0.68 new you of1
0.1 new you of2
-0.51 new you of3
1.01 new you of4
0.52 new you quoteFalse
-0.6 new you quoteTrue
0.02 new you thee anyTrue
-0.26 new you thou anyFalse
0.11 new you thou anyTrue
-0.12 new you thy anyTrue
-0.17 new you you anyFalse
-0.18 new you you anyTrue
-1.47 new you your anyFalse
-0.87 new you your anyTrue
2.73 new you yours anyTrue
0.03 nominal after firstFalse hereFalse far0
0.41 nominal after firstFalse hereFalse far1
-0.03 nominal after firstFalse hereFalse far2
-0.25 nominal after firstFalse hereTrue far0
-0.06 nominal after firstTrue hereFalse far0
-0.44 nominal after firstTrue hereFalse far1
-0.82 nominal after firstTrue hereTrue far0
-0.19 nominal after last after far0
-0.43 nominal after last after far1
0.55 nominal after last after far2
-0.5 nominal after last object far0
-0.39 nominal after last object far1
0.22 nominal after last object far2
0.03 nominal after last owner far0
0.15 nominal after last owner far1
-0.09 nominal after last owner far2
-0.32 nominal after last self far0
0.52 nominal after last self far1
-0.58 nominal after last self far2
-0.11 nominal after last subject far0
0.13 nominal after last subject far1
-0.13 nominal after last subject far2
-0.29 nominal ages differ
0.88 nominal ages same
0.35 nominal agreeing0 False
0.7 nominal agreeing0 True
-0.02 nominal agreeing0 far0 of1
0.28 nominal agreeing0 far0 of2
-0.12 nominal agreeing0 far0 of3
0.45 nominal agreeing0 far1 of1
-0.43 nominal agreeing0 far1 of2
0.14 nominal agreeing0 far1 of3
0.45 nominal agreeing0 far2 of1
0.36 nominal agreeing0 far2 of2
-0.26 nominal agreeing0 far2 of3
-0.35 nominal agreeing0 far3 of1
0.77 nominal agreeing0 far3 of2
-0.08 nominal agreeing0 far3 of3
-0.6 nominal agreeing0 far4 of1
-0.09 nominal agreeing0 far4 of2
-0.21 nominal agreeing0 far4 of3
0.45 nominal agreeing0 far5 of3
-0.64 nominal agreeing1 False
0.1 nominal agreeing1 True
0.23 nominal agreeing1 far0 of2
-0.04 nominal agreeing1 far1 of2
0.02 nominal agreeing1 far1 of3
-0.11 nominal agreeing1 far2 of2
-0.21 nominal agreeing1 far2 of3
-0.36 nominal agreeing1 far3 of2
0.36 nominal agreeing1 far3 of3
-0.24 nominal agreeing1 far4 of2
0.41 nominal agreeing1 far4 of3
-0.6 nominal agreeing1 far5 of2
-0.41 nominal agreeing2 False
0.15 nominal agreeing2 True
-0.17 nominal agreeing2 far0 of3
-0.02 nominal agreeing2 far3 of3
0.26 nominal agreeing2 far4 of3
-0.34 nominal agreeing2 far5 of3
-0.9 nominal agreeing3 False
-0.09 nominal agreeing3 True
-0.32 nominal agreeing3 far0 of3
-0.09 nominal agreeing3 far1 of3
-0.18 nominal agreeing3 far2 of3
-0.34 nominal agreeing3 far3 of3
0.16 nominal agreeing3 far4 of3
-0.2 nominal agreeing3 far5 of3
0.14 nominal apart0 after after
-0.56 nominal apart0 after owner
-0.31 nominal apart0 object after
-1.08 nominal apart0 object object
-1.35 nominal apart0 object owner
0.06 nominal apart0 object self
0.61 nominal apart0 object subject
-0.09 nominal apart0 owner object
-0.13 nominal apart0 subject after
-0.36 nominal apart0 subject object
-0.72 nominal apart0 subject owner
0.14 nominal apart0 subject subject
-0.57 nominal apart1 after after
-0.89 nominal apart1 after object
0.03 nominal apart1 after owner
0.43 nominal apart1 after self
0.17 nominal apart1 after subject
0.22 nominal apart1 object after
0.43 nominal apart1 object object
0.68 nominal apart1 object owner
0.36 nominal apart1 object self
0.19 nominal apart1 object subject
-0.28 nominal apart1 owner object
-0.05 nominal apart1 owner owner
-0.19 nominal apart1 owner subject
-0.2 nominal apart1 subject after
-0.6 nominal apart1 subject owner
0.05 nominal apart1 subject self
0.21 nominal apart1 subject subject
0.04 nominal apart2 after after
0.54 nominal apart2 after object
0.03 nominal apart2 after owner
-0.24 nominal apart2 after self
-0.44 nominal apart2 after subject
0.68 nominal apart2 object after
0.2 nominal apart2 object object
-0.09 nominal apart2 object owner
-0.19 nominal apart2 object self
-0.03 nominal apart2 object subject
-0.3 nominal apart2 owner after
-0.24 nominal apart2 owner object
-0.26 nominal apart2 owner subject
-0.37 nominal apart2 subject after
0.21 nominal apart2 subject object
0.54 nominal apart2 subject owner
0.16 nominal apart2 subject subject
0.28 nominal apart3 after after
-0.21 nominal apart3 after object
-0.14 nominal apart3 after owner
-0.27 nominal apart3 after self
-0.49 nominal apart3 after subject
-0.03 nominal apart3 object after
-0.05 nominal apart3 object object
0.44 nominal apart3 object owner
-0.05 nominal apart3 object self
-0.26 nominal apart3 object subject
0.04 nominal apart3 owner object
-0.35 nominal apart3 owner owner
-0.31 nominal apart3 owner subject
0.14 nominal apart3 subject after
0.32 nominal apart3 subject object
0.6 nominal apart3 subject owner
-0.13 nominal apart3 subject subject
0.42 nominal apart4 after after
-0.09 nominal apart4 after object
0.04 nominal apart4 after owner
0.22 nominal apart4 after subject
0.03 nominal apart4 object after
0.5 nominal apart4 object object
0.02 nominal apart4 object owner
-0.07 nominal apart4 object subject
-0.09 nominal apart4 owner after
-0.2 nominal apart4 owner object
0.54 nominal apart4 owner owner
-0.31 nominal apart4 owner subject
-0.28 nominal apart4 subject after
0.11 nominal apart4 subject object
0.14 nominal apart4 subject owner
-0.61 nominal apart4 subject subject
-0.33 nominal apart5 after after
0.2 nominal apart5 after object
-0.3 nominal apart5 after owner
0.27 nominal apart5 after subject
-0.4 nominal apart5 object after
-0.09 nominal apart5 object object
-0.15 nominal apart5 object owner
0.12 nominal apart5 object self
0.27 nominal apart5 object subject
-0.06 nominal apart5 owner after
0.53 nominal apart5 owner object
0.42 nominal apart5 owner owner
-0.18 nominal apart5 owner subject
0.31 nominal apart5 subject after
-0.33 nominal apart5 subject object
0.56 nominal apart5 subject owner
0.16 nominal apart5 subject subject
-0.18 nominal apart6 after after
-0.05 nominal apart6 after object
0.93 nominal apart6 after owner
-0.22 nominal apart6 after self
0.17 nominal apart6 after subject
0.02 nominal apart6 object after
0.08 nominal apart6 object object
0.4 nominal apart6 object owner
0.29 nominal apart6 object self
-0.48 nominal apart6 object subject
0.18 nominal apart6 owner after
0.12 nominal apart6 owner object
-0.06 nominal apart6 owner owner
0.81 nominal apart6 owner subject
0.33 nominal apart6 subject after
0.44 nominal apart6 subject object
-0.07 nominal apart6 subject owner
-0.07 nominal apart6 subject self
0.14 nominal apart6 subject subject
1.66 nominal between 're
-0.85 nominal between and
-0.21 nominal between being a
-0.47 nominal between being bare
0.41 nominal between being number
-0.68 nominal between being owner
0.06 nominal between being the
-0.05 nominal between for
-0.25 nominal between found
-0.05 nominal between from
-0.04 nominal between gave
-0.32 nominal between knew
0.08 nominal between mark  a
0.84 nominal between mark  bare
-0.13 nominal between mark  number
0.54 nominal between mark  owner
0.18 nominal between mark  the
0.33 nominal between mark 'm a
-0.68 nominal between mark 's a
0.09 nominal between mark ( bare
0.53 nominal between mark ( the
1.77 nominal between mark , a
2.01 nominal between mark , bare
0.31 nominal between mark , number
-1 nominal between mark , owner
-0.16 nominal between mark , the
-0.29 nominal between mark -- a
-0.26 nominal between mark -- bare
-0.46 nominal between mark -- the
-0.1 nominal between mark . a
0.14 nominal between mark . bare
0.15 nominal between mark . number
0.04 nominal between mark . owner
-0.37 nominal between mark . the
-0.04 nominal between mark .” the
0.28 nominal between mark : a
1.05 nominal between mark : bare
-0.23 nominal between mark ; bare
-0.62 nominal between mark ; the
0.19 nominal between mark am a
0.41 nominal between mark am the
-0.32 nominal between mark as a
0.21 nominal between mark as bare
-0.11 nominal between mark as the
0.48 nominal between mark be a
-0.04 nominal between mark in the
0.74 nominal between mark is a
-0.29 nominal between mark is owner
0.31 nominal between mark is the
-0.03 nominal between mark of a
-0.03 nominal between mark of owner
-0.07 nominal between mark of the
-0.25 nominal between mark or bare
-0.18 nominal between mark or the
-0.06 nominal between mark to bare
-0.04 nominal between mark to owner
-0.29 nominal between mark to the
-0.24 nominal between mark ’s a
-0.24 nominal between met
-0.09 nominal between nor
-0.43 nominal between saw
-0.06 nominal between than
-0.26 nominal between that
-0.19 nominal between want
0.09 nominal between with
0.08 nominal between words
-0.11 nominal block0 far0
0.02 nominal block0 far1
-0.09 nominal block0 far2
-0.42 nominal block1 far2
-0.13 nominal block2 far2
0.03 nominal child agreeing0 False subject
0.02 nominal child agreeing2 False object
0.02 nominal child agreeing2 False subject
0.02 nominal child agreeing2 True subject
0.03 nominal child far0 rank0
0.02 nominal child far1 rank0
0.02 nominal child far3 rank2
0.03 nominal child far4 rank2
0.03 nominal child far5 rank2
0.02 nominal child firstFalse hereFalse far0
0.02 nominal child firstFalse hereFalse far1
0.1 nominal child firstFalse hereFalse far2
0.02 nominal child firstFalse hereTrue far0
0.05 nominal child mostFalse last name
0.03 nominal child mostTrue last he
0.03 nominal child mostTrue last name
0.02 nominal child mostTrue last she
0.06 nominal child opensFalse block0
0.02 nominal child opensFalse block1
0.03 nominal child opensFalse block2
0.02 nominal child opensTrue block1
0.03 nominal child opensTrue block2
-1.3 nominal count1
-0.24 nominal count2
0.1 nominal count3
0.3 nominal count4
0.41 nominal count5
0.04 nominal family agreeing0 False subject
0.02 nominal family agreeing1 True subject
0.02 nominal family agreeing2 False object
0.04 nominal family agreeing2 False subject
0.06 nominal family agreeing2 True object
0.14 nominal family agreeing2 True subject
0.04 nominal family far0 rank0
0.02 nominal family far2 rank2
0.04 nominal family far4 rank2
0.23 nominal family far5 rank2
0.34 nominal family firstFalse hereFalse far2
0.02 nominal family firstFalse hereTrue far0
0.02 nominal family firstTrue hereTrue far0
0.03 nominal family mostFalse last he
0.12 nominal family mostFalse last name
0.05 nominal family mostFalse last nominal
0.04 nominal family mostFalse last she
0.04 nominal family mostFalse last you
0.02 nominal family mostTrue last he
0.02 nominal family mostTrue last i
0.02 nominal family mostTrue last name
0.02 nominal family mostTrue last nominal
0.04 nominal family mostTrue last she
0.08 nominal family opensFalse block0
0.06 nominal family opensFalse block1
0.2 nominal family opensFalse block2
0.07 nominal family opensTrue block2
-0.11 nominal far0
0.04 nominal far1
0.06 nominal far2
-0.03 nominal far3
-0.32 nominal far4
-0.36 nominal far5
2.23 nominal head in name
0.66 nominal head none a far0
-0.08 nominal head none a far1
-0.61 nominal head none a far2
-0.37 nominal head none a far3
-0.03 nominal head none a namedFalse manyFalse
-0.44 nominal head none a namedFalse manyNone
0.39 nominal head none a namedFalse manyTrue
-0.28 nominal head none a namedTrue manyFalse
-0.37 nominal head none a namedTrue manyNone
0.33 nominal head none a namedTrue manyTrue
0.36 nominal head none bare far0
-0.28 nominal head none bare far1
-0.62 nominal head none bare far2
-0.1 nominal head none bare far3
-0.03 nominal head none bare namedFalse manyFalse
-0.16 nominal head none bare namedFalse manyNone
0.46 nominal head none bare namedFalse manyTrue
-0.17 nominal head none bare namedTrue manyFalse
-0.36 nominal head none bare namedTrue manyNone
-0.38 nominal head none bare namedTrue manyTrue
-0.35 nominal head none number far0
-0.26 nominal head none number far1
0.06 nominal head none number far2
0.42 nominal head none number far3
-0.19 nominal head none number namedFalse manyFalse
0.4 nominal head none number namedFalse manyNone
-0.4 nominal head none number namedFalse manyTrue
0.97 nominal head none number namedTrue manyFalse
-0.5 nominal head none number namedTrue manyNone
-0.41 nominal head none number namedTrue manyTrue
0.13 nominal head none owner far0
-0.17 nominal head none owner far1
-0.26 nominal head none owner far3
-0.31 nominal head none owner namedFalse manyFalse
0.04 nominal head none owner namedFalse manyNone
0.07 nominal head none owner namedFalse manyTrue
0.6 nominal head none owner namedTrue manyFalse
0.12 nominal head none owner namedTrue manyNone
-0.83 nominal head none owner namedTrue manyTrue
-0.14 nominal head none the far0
0.02 nominal head none the far1
-0.65 nominal head none the far2
-0.14 nominal head none the far3
-0.29 nominal head none the namedFalse manyFalse
-0.86 nominal head none the namedFalse manyNone
0.58 nominal head none the namedFalse manyTrue
0.41 nominal head none the namedTrue manyFalse
0.02 nominal head none the namedTrue manyNone
-0.77 nominal head none the namedTrue manyTrue
0.32 nominal head other a far0
-0.05 nominal head other a far1
-0.11 nominal head other a far2
-0.45 nominal head other a far3
-0.07 nominal head other a namedFalse manyFalse
-0.46 nominal head other a namedFalse manyNone
-0.37 nominal head other a namedFalse manyTrue
0.32 nominal head other a namedTrue manyFalse
0.39 nominal head other a namedTrue manyNone
-0.1 nominal head other a namedTrue manyTrue
0.12 nominal head other bare far0
-0.38 nominal head other bare far1
0.21 nominal head other bare far2
-0.5 nominal head other bare far3
0.17 nominal head other bare namedFalse manyFalse
-0.33 nominal head other bare namedFalse manyNone
0.07 nominal head other bare namedFalse manyTrue
0.11 nominal head other bare namedTrue manyFalse
-0.33 nominal head other bare namedTrue manyNone
-0.24 nominal head other bare namedTrue manyTrue
0.16 nominal head other number far0
-0.16 nominal head other number far1
-0.21 nominal head other number far2
-0.39 nominal head other number far3
-0.29 nominal head other number namedFalse manyFalse
-0.06 nominal head other number namedFalse manyNone
0.65 nominal head other number namedFalse manyTrue
-0.46 nominal head other number namedTrue manyFalse
-0.22 nominal head other number namedTrue manyNone
-0.23 nominal head other number namedTrue manyTrue
-0.18 nominal head other owner far0
-0.15 nominal head other owner far1
-0.24 nominal head other owner far2
0.21 nominal head other owner far3
-0.28 nominal head other owner namedFalse manyFalse
0.02 nominal head other owner namedFalse manyTrue
0.6 nominal head other owner namedTrue manyFalse
-0.14 nominal head other owner namedTrue manyNone
-0.58 nominal head other owner namedTrue manyTrue
-0.32 nominal head other the far0
0.28 nominal head other the far1
0.12 nominal head other the far2
-0.16 nominal head other the far3
-0.1 nominal head other the namedFalse manyFalse
-0.07 nominal head other the namedFalse manyNone
0.46 nominal head other the namedFalse manyTrue
0.11 nominal head other the namedTrue manyFalse
-0.48 nominal head other the namedTrue manyNone
-0.02 nominal head same a far0
-0.02 nominal head same a far1
-0.09 nominal head same a far2
0.34 nominal head same a far3
-0.16 nominal head same a namedFalse manyFalse
0.3 nominal head same a namedFalse manyNone
-0.33 nominal head same a namedFalse manyTrue
-0.1 nominal head same a namedTrue manyFalse
0.67 nominal head same a namedTrue manyNone
-0.17 nominal head same a namedTrue manyTrue
-0.17 nominal head same bare far0
0.61 nominal head same bare far1
0.38 nominal head same bare far2
0.2 nominal head same bare far3
-0.36 nominal head same bare namedFalse manyFalse
0.73 nominal head same bare namedFalse manyNone
-0.16 nominal head same bare namedFalse manyTrue
0.08 nominal head same bare namedTrue manyFalse
0.85 nominal head same bare namedTrue manyNone
-0.13 nominal head same bare namedTrue manyTrue
-0.12 nominal head same number far0
0.28 nominal head same number far1
0.61 nominal head same number far2
-0.36 nominal head same number far3
0.26 nominal head same number namedFalse manyFalse
0.03 nominal head same number namedFalse manyNone
-0.2 nominal head same number namedFalse manyTrue
0.51 nominal head same number namedTrue manyNone
-0.18 nominal head same number namedTrue manyTrue
-0.29 nominal head same owner far0
0.09 nominal head same owner far1
0.4 nominal head same owner far2
0.45 nominal head same owner far3
-0.17 nominal head same owner namedFalse manyFalse
0.24 nominal head same owner namedFalse manyNone
0.47 nominal head same owner namedFalse manyTrue
-0.32 nominal head same owner namedTrue manyFalse
0.05 nominal head same owner namedTrue manyNone
-0.26 nominal head same the far0
0.3 nominal head same the far1
0.82 nominal head same the far2
0.4 nominal head same the far3
-0.23 nominal head same the namedFalse manyFalse
0.97 nominal head same the namedFalse manyNone
-0.37 nominal head same the namedFalse manyTrue
0.12 nominal head same the namedTrue manyFalse
0.76 nominal head same the namedTrue manyNone
-0.17 nominal kinFalse none bare
-0.42 nominal kinFalse none number
-0.15 nominal kinFalse none owner
-0.2 nominal kinFalse none the
-0.23 nominal kinFalse other a
-0.19 nominal kinFalse other bare
0.17 nominal kinFalse other number
-0.1 nominal kinFalse other owner
-0.17 nominal kinFalse other the
-0.13 nominal kinFalse same a
0.08 nominal kinFalse same bare
-0.1 nominal kinFalse same number
0.3 nominal kinFalse same owner
0.63 nominal kinFalse same the
-0.39 nominal kinTrue none a
-0.47 nominal kinTrue none bare
0.28 nominal kinTrue none number
-0.16 nominal kinTrue none owner
-0.72 nominal kinTrue none the
-0.06 nominal kinTrue other a
-0.35 nominal kinTrue other bare
-0.77 nominal kinTrue other number
-0.27 nominal kinTrue other owner
0.1 nominal kinTrue other the
0.34 nominal kinTrue same a
0.94 nominal kinTrue same bare
0.52 nominal kinTrue same number
0.35 nominal kinTrue same owner
0.62 nominal kinTrue same the
-0.34 nominal last he - far0
0.14 nominal last he - far1
0.1 nominal last he - far2
0.15 nominal last i - far0
-0.08 nominal last i - far1
0.19 nominal last i - far2
0.13 nominal last name - far0
-0.08 nominal last name - far1
0.57 nominal last nominal a far0
-0.18 nominal last nominal a far1
-0.52 nominal last nominal a far2
-0.07 nominal last nominal bare far0
-0.08 nominal last nominal bare far2
0.17 nominal last nominal number far0
0.97 nominal last nominal number far1
-0.12 nominal last nominal number far2
0.37 nominal last nominal owner far0
0.02 nominal last nominal owner far1
0.11 nominal last nominal owner far2
0.14 nominal last nominal the far0
0.2 nominal last nominal the far1
0.23 nominal last nominal the far2
-0.57 nominal last she - far0
-0.29 nominal last she - far1
0.3 nominal last she - far2
-0.11 nominal last they - far0
-0.37 nominal last they - far1
-0.3 nominal last they - far2
-0.71 nominal last we - far0
-0.4 nominal last we - far1
-0.24 nominal last we - far2
0.14 nominal last you - far0
0.11 nominal last you - far1
-0.3 nominal last you - far2
-2.3 nominal many clash False
-1.16 nominal many clash True
0.93 nominal many same False
0.64 nominal many same True
0.3 nominal many unsaid False
0.53 nominal many unsaid None
0.33 nominal many unsaid True
0.41 nominal mostFalse 2
-0.22 nominal mostFalse 3
0.06 nominal mostFalse 4
-0.07 nominal mostTrue 1
-0.4 nominal mostTrue 2
-0.48 nominal mostTrue 3
-0.03 nominal mostTrue 4
0.03 nominal namedFalse saidFalse False
-0.45 nominal namedFalse saidFalse True
0.2 nominal namedTrue saidFalse False
-0.51 nominal namedTrue saidFalse True
-1.68 nominal nested after nominal
-1.26 nominal nested object nominal
-0.21 nominal nested owner nominal
-0.99 nominal nested subject nominal
0.3 nominal object firstFalse hereFalse far0
-0.05 nominal object firstFalse hereFalse far1
-0.28 nominal object firstFalse hereFalse far2
0.36 nominal object firstFalse hereTrue far0
-0.18 nominal object firstTrue hereFalse far1
0.21 nominal object firstTrue hereTrue far0
0.21 nominal object last after far0
-0.24 nominal object last after far1
0.13 nominal object last after far2
0.22 nominal object last object far1
0.06 nominal object last object far2
-0.07 nominal object last owner far0
0.2 nominal object last owner far1
-0.19 nominal object last owner far2
0.53 nominal object last self far0
-0.19 nominal object last self far1
-0.04 nominal object last self far2
0.23 nominal object last subject far0
-0.23 nominal object last subject far1
-0.24 nominal object last subject far2
-0.02 nominal other False kinFalseFalse
-0.02 nominal other False kinFalseTrue
-0.39 nominal other False kinTrueFalse
-0.35 nominal other False kinTrueTrue
-0.36 nominal other True kinFalseFalse
-0.12 nominal other True kinFalseTrue
-0.34 nominal other True kinTrueFalse
-0.28 nominal other True kinTrueTrue
-0.02 nominal other agreeing0 False after
-0.17 nominal other agreeing0 False object
-0.06 nominal other agreeing0 False owner
-0.05 nominal other agreeing0 False subject
-0.33 nominal other agreeing0 True object
-0.02 nominal other agreeing1 False after
-0.2 nominal other agreeing1 False object
-0.05 nominal other agreeing1 False owner
-0.04 nominal other agreeing1 False subject
-0.06 nominal other agreeing1 True subject
-0.1 nominal other agreeing2 False object
-0.05 nominal other agreeing2 False owner
-0.07 nominal other agreeing2 False subject
-0.11 nominal other agreeing2 True object
-0.09 nominal other agreeing2 True owner
-0.1 nominal other agreeing2 True subject
0.33 nominal other far0
-0.06 nominal other far0 rank0
-0.05 nominal other far0 rank1
-0.54 nominal other far1
-0.29 nominal other far1 rank0
-0.2 nominal other far1 rank1
-0.03 nominal other far1 rank2
-0.47 nominal other far2
-0.32 nominal other far2 rank0
-0.05 nominal other far2 rank1
-0.05 nominal other far2 rank2
-0.02 nominal other far4 rank0
-0.02 nominal other far4 rank1
-0.16 nominal other far4 rank2
-0.05 nominal other far5 rank1
-0.28 nominal other far5 rank2
-0.04 nominal other firstFalse hereFalse far0
-0.42 nominal other firstFalse hereFalse far1
-0.97 nominal other firstFalse hereFalse far2
-0.03 nominal other firstFalse hereTrue far0
-0.1 nominal other firstTrue hereFalse far1
-0.03 nominal other firstTrue hereTrue far0
-0.21 nominal other mostFalse last he
-0.06 nominal other mostFalse last i
-0.61 nominal other mostFalse last name
-0.04 nominal other mostFalse last nominal
-0.25 nominal other mostFalse last she
-0.06 nominal other mostTrue last i
-0.34 nominal other mostTrue last name
-0.52 nominal other opensFalse block0
-0.21 nominal other opensFalse block1
-0.35 nominal other opensFalse block2
-0.11 nominal other opensTrue block1
-0.4 nominal other opensTrue block2
-0.3 nominal owned False none False
-0.2 nominal owned False other False
-0.08 nominal owned False other True
-0.63 nominal owned False same False
0.02 nominal owned False same True
1.64 nominal owned True same True
-0.08 nominal owned unknown other
-0.39 nominal owned unknown same
0.1 nominal owner firstFalse hereFalse far0
-0.11 nominal owner firstFalse hereFalse far1
-0.08 nominal owner firstFalse hereFalse far2
-0.78 nominal owner firstFalse hereTrue far0
0.64 nominal owner firstTrue hereFalse far0
0.52 nominal owner firstTrue hereFalse far1
-0.48 nominal owner firstTrue hereTrue far0
-0.27 nominal owner last after far0
-0.33 nominal owner last after far1
0.02 nominal owner last after far2
-0.12 nominal owner last object far0
0.49 nominal owner last object far1
-0.35 nominal owner last object far2
0.32 nominal owner last owner far0
-0.25 nominal owner last owner far1
0.11 nominal owner last owner far2
0.34 nominal owner last self far1
-0.25 nominal owner last self far2
-0.44 nominal owner last subject far0
0.16 nominal owner last subject far1
0.39 nominal owner last subject far2
0.07 nominal phrase agreeing0 False after
0.03 nominal phrase agreeing0 False owner
0.03 nominal phrase agreeing0 False subject
0.03 nominal phrase agreeing1 False object
0.02 nominal phrase agreeing1 False owner
0.03 nominal phrase agreeing1 False subject
0.08 nominal phrase agreeing2 False after
0.36 nominal phrase agreeing2 False object
0.02 nominal phrase agreeing2 False owner
0.09 nominal phrase agreeing2 False subject
0.04 nominal phrase agreeing2 True object
0.03 nominal phrase agreeing2 True subject
0.08 nominal phrase far0 rank0
0.04 nominal phrase far1 rank0
0.04 nominal phrase far1 rank1
0.02 nominal phrase far2 rank1
0.05 nominal phrase far2 rank2
0.03 nominal phrase far4 rank1
0.1 nominal phrase far4 rank2
0.48 nominal phrase far5 rank2
0.08 nominal phrase firstFalse hereFalse far0
0.06 nominal phrase firstFalse hereFalse far1
0.7 nominal phrase firstFalse hereFalse far2
0.03 nominal phrase firstTrue hereFalse far1
0.06 nominal phrase mostFalse last he
0.72 nominal phrase mostFalse last nominal
0.02 nominal phrase mostFalse last they
0.02 nominal phrase mostTrue last i
0.02 nominal phrase mostTrue last nominal
0.18 nominal phrase opensFalse block0
0.1 nominal phrase opensFalse block1
0.51 nominal phrase opensFalse block2
0.03 nominal phrase opensTrue block1
0.06 nominal phrase opensTrue block2
-0.04 nominal quote FalseTrue -
0.85 nominal quote FalseTrue i
-0.04 nominal quote FalseTrue we
1.08 nominal quote FalseTrue you
-0.23 nominal quote TrueFalse -
0.32 nominal quote TrueFalse i
-0.49 nominal quote TrueFalse we
-0.23 nominal quote TrueFalse you
0.24 nominal quote TrueTrue -
-0.03 nominal quote TrueTrue i
-0.65 nominal quote TrueTrue we
-0.56 nominal quote TrueTrue you
0.44 nominal quote same -
-0.88 nominal quote same i
-0.18 nominal quote same we
-0.34 nominal quote same you
-0.19 nominal rank0
0.31 nominal rank1
-0.06 nominal rank2
0.13 nominal rank3
-0.15 nominal rank4
-0.19 nominal rank5
-0.58 nominal rank6
1.62 nominal same extra0 otherFalse
0.46 nominal same extra0 otherTrue
1 nominal same extra1 otherFalse
-0.04 nominal same extra1 otherTrue
0.8 nominal same extra2 otherFalse
-0.28 nominal same extra2 otherTrue
-0.13 nominal same wordsFalse a
-0.3 nominal same wordsFalse bare
0.07 nominal same wordsFalse number
0.06 nominal same wordsFalse owner
-0.03 nominal same wordsFalse the
0.34 nominal same wordsTrue a
1.33 nominal same wordsTrue bare
0.35 nominal same wordsTrue number
0.59 nominal same wordsTrue owner
1.29 nominal same wordsTrue the
-0.6 nominal sex clash far0
-0.53 nominal sex clash far1
-0.99 nominal sex clash far2
0.12 nominal sex same far0
0.5 nominal sex same far1
0.25 nominal sex same far2
0.37 nominal sex unsaid far0
0.07 nominal sex unsaid far1
0.09 nominal sex unsaid far2
-0.11 nominal stranger agreeing0 False after
-0.15 nominal stranger agreeing0 False object
-0.14 nominal stranger agreeing0 False subject
-0.13 nominal stranger agreeing0 True after
-0.07 nominal stranger agreeing0 True object
-0.05 nominal stranger agreeing1 False after
-0.07 nominal stranger agreeing1 False object
-0.08 nominal stranger agreeing1 False subject
-0.02 nominal stranger agreeing1 True subject
-0.07 nominal stranger agreeing2 False after
-0.14 nominal stranger agreeing2 False object
-0.04 nominal stranger agreeing2 False owner
-0.27 nominal stranger agreeing2 False subject
-0.03 nominal stranger agreeing2 True after
-0.18 nominal stranger agreeing2 True object
-0.03 nominal stranger agreeing2 True owner
-0.18 nominal stranger agreeing2 True subject
-0.18 nominal stranger far0 rank0
-0.1 nominal stranger far0 rank1
-0.02 nominal stranger far0 rank2
-0.24 nominal stranger far1 rank0
-0.17 nominal stranger far1 rank1
-0.18 nominal stranger far1 rank2
-0.12 nominal stranger far2 rank0
-0.03 nominal stranger far2 rank1
-0.04 nominal stranger far2 rank2
-0.05 nominal stranger far3 rank0
-0.03 nominal stranger far3 rank2
-0.02 nominal stranger far4 rank0
-0.02 nominal stranger far4 rank1
-0.23 nominal stranger far4 rank2
-0.45 nominal stranger far5 rank2
-0.21 nominal stranger firstFalse hereFalse far0
-0.41 nominal stranger firstFalse hereFalse far1
-1 nominal stranger firstFalse hereFalse far2
-0.08 nominal stranger firstFalse hereTrue far0
-0.17 nominal stranger firstTrue hereFalse far1
-0.1 nominal stranger mostFalse last he
-0.04 nominal stranger mostFalse last i
-0.59 nominal stranger mostFalse last name
-0.78 nominal stranger mostFalse last nominal
-0.17 nominal stranger mostFalse last she
-0.02 nominal stranger mostFalse last they
-0.03 nominal stranger mostTrue last i
-0.14 nominal stranger mostTrue last name
-0.79 nominal stranger opensFalse block0
-0.31 nominal stranger opensFalse block1
-0.45 nominal stranger opensFalse block2
-0.09 nominal stranger opensTrue block1
-0.23 nominal stranger opensTrue block2
0.28 nominal subject firstFalse hereFalse far0
-0.06 nominal subject firstFalse hereFalse far1
-0.27 nominal subject firstFalse hereFalse far2
0.09 nominal subject firstFalse hereTrue far0
-0.36 nominal subject firstTrue hereFalse far0
-0.05 nominal subject firstTrue hereFalse far1
0.61 nominal subject firstTrue hereTrue far0
-0.22 nominal subject last after far0
-0.34 nominal subject last after far1
0.15 nominal subject last after far2
0.4 nominal subject last object far0
0.38 nominal subject last object far1
0.24 nominal subject last object far2
0.44 nominal subject last owner far0
0.09 nominal subject last owner far1
0.05 nominal subject last owner far2
-0.08 nominal subject last self far0
-0.03 nominal subject last self far1
-0.85 nominal subject last self far2
0.08 nominal subject last subject far0
-0.21 nominal subject last subject far1
0.14 nominal subject last subject far2
0.06 nominal worker agreeing2 False object
0.02 nominal worker agreeing2 True subject
0.02 nominal worker far2 rank2
0.02 nominal worker far4 rank2
0.08 nominal worker far5 rank2
0.15 nominal worker firstFalse hereFalse far2
0.1 nominal worker mostFalse last name
0.05 nominal worker mostTrue last name
0.05 nominal worker opensFalse block0
0.03 nominal worker opensFalse block1
0.08 nominal worker opensFalse block2
0.12 she after firstFalse hereFalse far0
0.14 she after firstFalse hereFalse far1
-0.4 she after firstFalse hereFalse far2
0.07 she after firstFalse hereTrue far0
0.71 she after firstTrue hereFalse far0
-0.17 she after firstTrue hereFalse far1
-0.44 she after firstTrue hereTrue far0
-0.13 she after last after far0
0.24 she after last after far1
-0.24 she after last after far2
0.14 she after last object far0
-0.08 she after last object far1
-0.14 she after last object far2
0.75 she after last owner far0
0.06 she after last owner far1
-0.31 she after last owner far2
0.09 she after last self far0
-0.32 she after last self far1
-0.39 she after last subject far0
0.07 she after last subject far1
0.29 she after last subject far2
-0.3 she agreeing0 False
0.83 she agreeing0 True
0.26 she agreeing0 far0 of1
-0.1 she agreeing0 far0 of2
0.34 she agreeing0 far0 of3
-0.17 she agreeing0 far1 of1
-0.15 she agreeing0 far1 of2
0.1 she agreeing0 far1 of3
-0.13 she agreeing0 far2 of1
0.34 she agreeing0 far2 of3
0.4 she agreeing0 far3 of2
-0.16 she agreeing0 far3 of3
-0.56 she agreeing0 far4 of2
-0.57 she agreeing1 False
0.73 she agreeing1 True
0.21 she agreeing1 far0 of2
0.12 she agreeing1 far0 of3
0.31 she agreeing1 far1 of2
0.04 she agreeing1 far1 of3
-0.31 she agreeing1 far2 of2
-0.04 she agreeing1 far2 of3
0.25 she agreeing1 far3 of2
0.16 she agreeing1 far3 of3
-0.22 she agreeing1 far4 of2
0.07 she agreeing1 far4 of3
-0.04 she agreeing1 far5 of2
-0.4 she agreeing1 far5 of3
-0.93 she agreeing2 False
0.5 she agreeing2 True
0.05 she agreeing2 far0 of3
0.04 she agreeing2 far1 of3
0.12 she agreeing2 far2 of3
-0.32 she agreeing2 far3 of3
-0.03 she agreeing2 far4 of3
-0.29 she agreeing2 far5 of3
-0.44 she agreeing3 False
-0.09 she agreeing3 True
-0.3 she agreeing3 far0 of3
-0.09 she agreeing3 far1 of3
0.24 she agreeing3 far2 of3
-0.34 she agreeing3 far3 of3
0.09 she agreeing3 far4 of3
-0.12 she agreeing3 far5 of3
-0.37 she apart0 owner object
-0.19 she apart0 owner subject
0.15 she apart0 self subject
0.16 she apart0 subject after
-0.07 she apart0 subject object
-0.59 she apart0 subject subject
0.05 she apart1 after after
0.07 she apart1 after object
0.11 she apart1 after owner
0.06 she apart1 after subject
-0.58 she apart1 object object
0.13 she apart1 object owner
-1.05 she apart1 object subject
-0.64 she apart1 owner after
0.16 she apart1 owner object
1.08 she apart1 owner owner
0.38 she apart1 owner self
-0.72 she apart1 owner subject
0.09 she apart1 self after
0.22 she apart1 self object
0.31 she apart1 self subject
-0.12 she apart1 subject after
-0.16 she apart1 subject object
0.73 she apart1 subject owner
0.02 she apart1 subject self
-0.13 she apart1 subject subject
0.13 she apart2 after after
-0.2 she apart2 after object
0.02 she apart2 after owner
0.08 she apart2 after self
-0.67 she apart2 after subject
-0.27 she apart2 object after
-0.09 she apart2 object owner
-0.45 she apart2 object subject
0.88 she apart2 owner after
0.61 she apart2 owner object
0.36 she apart2 owner owner
-0.07 she apart2 owner subject
0.99 she apart2 self after
0.15 she apart2 self subject
-0.3 she apart2 subject after
-0.51 she apart2 subject object
0.53 she apart2 subject owner
0.16 she apart2 subject subject
0.42 she apart3 after after
0.22 she apart3 after object
0.42 she apart3 after owner
-0.24 she apart3 after subject
-0.07 she apart3 object after
-0.17 she apart3 object object
-0.12 she apart3 object owner
-0.22 she apart3 object subject
-0.68 she apart3 owner object
0.81 she apart3 owner owner
-0.35 she apart3 owner self
-0.32 she apart3 owner subject
-0.05 she apart3 self after
0.34 she apart3 self object
-0.05 she apart3 self owner
0.73 she apart3 subject after
-0.07 she apart3 subject object
-0.86 she apart3 subject owner
0.96 she apart3 subject subject
-0.62 she apart4 after after
0.2 she apart4 after object
0.32 she apart4 after owner
-0.25 she apart4 after subject
-0.09 she apart4 object after
0.18 she apart4 object object
0.76 she apart4 object owner
-0.12 she apart4 object self
0.11 she apart4 object subject
0.86 she apart4 owner after
0.21 she apart4 owner object
-0.3 she apart4 owner owner
0.07 she apart4 owner self
0.36 she apart4 owner subject
0.32 she apart4 self subject
-0.4 she apart4 subject after
-0.36 she apart4 subject object
0.26 she apart4 subject owner
-0.64 she apart4 subject subject
-0.22 she apart5 after object
-0.09 she apart5 after owner
0.17 she apart5 after subject
0.02 she apart5 object after
0.23 she apart5 object object
0.32 she apart5 object owner
0.11 she apart5 object subject
-0.95 she apart5 owner after
0.97 she apart5 owner object
-0.91 she apart5 owner owner
0.21 she apart5 owner self
1.06 she apart5 owner subject
-0.27 she apart5 self subject
0.29 she apart5 subject after
0.96 she apart5 subject object
-0.22 she apart5 subject owner
0.03 she apart5 subject self
0.98 she apart5 subject subject
-0.1 she apart6 after after
0.07 she apart6 after object
-0.02 she apart6 after owner
0.53 she apart6 after subject
0.3 she apart6 object after
0.34 she apart6 object object
-0.92 she apart6 object owner
0.6 she apart6 object subject
-0.26 she apart6 owner after
-0.84 she apart6 owner object
-0.96 she apart6 owner owner
0.17 she apart6 owner subject
-0.33 she apart6 self after
-0.49 she apart6 self object
-0.68 she apart6 self owner
-0.7 she apart6 self subject
-0.76 she apart6 subject after
-0.2 she apart6 subject object
-0.32 she apart6 subject owner
0.1 she apart6 subject self
-0.2 she apart6 subject subject
0.58 she block0 far0
0.25 she block0 far1
-0.27 she block0 far2
-0.17 she block1 far1
-0.43 she block1 far2
-0.22 she block2 far2
-0.16 she child agreeing0 True object
-0.51 she child agreeing0 True subject
-0.08 she child agreeing1 True object
-0.17 she child agreeing1 True owner
-0.51 she child agreeing1 True subject
-0.16 she child agreeing2 True after
-0.11 she child agreeing2 True object
0.47 she child agreeing2 True owner
0.15 she child agreeing2 True subject
-0.2 she child far0 rank1
-0.15 she child far1 rank0
-0.57 she child far1 rank1
0.24 she child far1 rank2
-0.32 she child far2 rank0
-0.03 she child far2 rank2
-0.22 she child far3 rank0
-0.03 she child far3 rank1
-0.12 she child far3 rank2
-0.09 she child far4 rank2
0.04 she child far5 rank1
0.32 she child far5 rank2
0.51 she child firstFalse hereFalse far0
0.63 she child firstFalse hereFalse far1
-0.44 she child firstFalse hereFalse far2
-0.1 she child firstFalse hereTrue far0
-1.1 she child firstTrue hereFalse far1
-0.6 she child firstTrue hereTrue far0
0.14 she child mostFalse last name
0.25 she child mostFalse last nominal
-0.27 she child mostFalse last she
-0.34 she child mostTrue last i
0.05 she child mostTrue last name
-0.91 she child mostTrue last she
-0.55 she child opensFalse block0
-0.44 she child opensFalse block1
0.13 she child opensFalse block2
-0.21 she child opensTrue block1
-0.03 she child opensTrue block2
-1.4 she count1
-0.08 she count2
0.14 she count3
0.33 she count4
0.74 she count5
-0.16 she family agreeing0 True after
0.21 she family agreeing0 True object
0.21 she family agreeing0 True subject
0.23 she family agreeing1 True after
0.59 she family agreeing1 True object
0.38 she family agreeing1 True owner
-1.04 she family agreeing1 True subject
-0.16 she family agreeing2 True after
-0.26 she family agreeing2 True object
-0.04 she family agreeing2 True self
-0.35 she family agreeing2 True subject
0.49 she family far0 rank0
0.14 she family far0 rank1
-0.12 she family far1 rank0
-0.07 she family far1 rank1
-0.51 she family far1 rank2
-0.12 she family far2 rank0
0.14 she family far2 rank1
-0.08 she family far2 rank2
-0.12 she family far3 rank1
-0.07 she family far3 rank2
-0.08 she family far4 rank2
-0.08 she family far5 rank2
0.64 she family firstFalse hereFalse far0
-0.37 she family firstFalse hereFalse far1
-0.41 she family firstFalse hereFalse far2
-0.08 she family firstFalse hereTrue far0
-0.26 she family firstTrue hereFalse far0
-0.33 she family firstTrue hereFalse far1
0.34 she family firstTrue hereTrue far0
0.21 she family mostFalse last name
0.05 she family mostFalse last nominal
-0.17 she family mostFalse last she
0.37 she family mostTrue last i
0.08 she family mostTrue last name
0.06 she family mostTrue last nominal
-1.1 she family mostTrue last she
0.11 she family opensFalse block0
-0.17 she family opensFalse block1
-0.27 she family opensFalse block2
-0.1 she family opensTrue block1
-0.04 she family opensTrue block2
0.58 she far0
0.08 she far1
0.23 she far2
-0.44 she far4
-0.71 she far5
0.08 she last he - far0
-0.5 she last he - far2
-1.21 she last i - far0
0.02 she last i - far1
0.36 she last i - far2
1 she last name - far0
0.09 she last name - far1
-0.61 she last name - far2
0.5 she last nominal a far0
0.29 she last nominal a far1
-0.07 she last nominal a far2
-0.43 she last nominal bare far0
-0.34 she last nominal bare far1
-0.31 she last nominal bare far2
-0.16 she last nominal number far0
0.29 she last nominal number far1
-0.12 she last nominal number far2
0.46 she last nominal owner far0
0.03 she last nominal owner far1
-0.35 she last nominal owner far2
0.86 she last nominal the far0
-0.2 she last nominal the far1
-0.42 she last nominal the far2
1.09 she last she - far0
0.82 she last she - far1
0.51 she last she - far2
-0.48 she last they - far0
-0.43 she last they - far1
-0.27 she last they - far2
-0.18 she last we - far0
-0.12 she last we - far1
-0.96 she last you - far0
-0.38 she last you - far1
0.87 she last you - far2
-0.32 she many same False
0.05 she many unsaid None
-1.43 she mostFalse 2
0.23 she mostFalse 3
0.19 she mostFalse 4
0.4 she mostTrue 1
0.17 she mostTrue 2
-0.23 she mostTrue 3
0.39 she mostTrue 4
0.29 she namedFalse saidFalse False
-0.24 she namedFalse saidFalse True
0.18 she namedFalse saidTrue False
-0.56 she namedFalse saidTrue True
0.08 she namedTrue saidFalse False
-0.08 she namedTrue saidFalse True
0.21 she namedTrue saidTrue False
-0.16 she namedTrue saidTrue True
-0.12 she nested after nominal
0.56 she nested owner nominal
-0.18 she nested self nominal
0.25 she nested subject nominal
-0.53 she object firstFalse hereFalse far0
0.49 she object firstFalse hereFalse far1
-0.18 she object firstFalse hereFalse far2
-0.39 she object firstFalse hereTrue far0
0.04 she object firstTrue hereFalse far0
0.48 she object firstTrue hereFalse far1
-0.1 she object firstTrue hereTrue far0
-0.08 she object last after far0
0.59 she object last after far1
0.17 she object last after far2
0.52 she object last object far1
0.02 she object last object far2
0.08 she object last owner far0
-0.43 she object last owner far1
-0.76 she object last owner far2
-0.09 she object last self far0
-0.06 she object last self far2
-0.91 she object last subject far0
0.28 she object last subject far1
0.44 she object last subject far2
-0.04 she other agreeing0 True after
0.11 she other agreeing0 True object
0.17 she other agreeing0 True owner
-0.15 she other agreeing0 True subject
0.42 she other agreeing1 True object
-0.05 she other agreeing1 True owner
-0.2 she other agreeing2 True after
0.06 she other agreeing2 True object
0.23 she other agreeing2 True owner
-0.51 she other agreeing2 True subject
0.26 she other far0 rank0
-0.25 she other far0 rank1
-0.18 she other far1 rank0
0.28 she other far1 rank1
-0.36 she other far1 rank2
0.31 she other far2 rank1
0.11 she other far2 rank2
-0.14 she other far3 rank2
0.1 she other far4 rank1
0.02 she other far4 rank2
-0.12 she other far5 rank1
-0.05 she other far5 rank2
-0.12 she other firstFalse hereFalse far0
0.36 she other firstFalse hereFalse far1
0.57 she other firstFalse hereFalse far2
0.1 she other firstTrue hereFalse far0
-0.61 she other firstTrue hereFalse far1
-0.09 she other mostFalse last i
0.53 she other mostFalse last name
-0.42 she other mostFalse last nominal
-0.21 she other mostFalse last she
0.47 she other mostTrue last name
-0.46 she other mostTrue last she
0.48 she other opensFalse block0
0.15 she other opensFalse block1
0.19 she other opensTrue block2
-0.12 she owner firstFalse hereFalse far0
-0.6 she owner firstFalse hereFalse far1
-0.53 she owner firstFalse hereFalse far2
0.39 she owner firstFalse hereTrue far0
-0.07 she owner firstTrue hereFalse far0
0.15 she owner firstTrue hereFalse far1
0.46 she owner firstTrue hereTrue far0
-0.07 she owner last after far0
0.49 she owner last after far1
-0.42 she owner last after far2
0.05 she owner last object far0
0.07 she owner last object far1
-0.19 she owner last object far2
0.07 she owner last owner far0
-0.47 she owner last owner far1
0.41 she owner last owner far2
0.31 she owner last self far0
-0.86 she owner last self far1
-0.18 she owner last self far2
0.3 she owner last subject far0
0.31 she owner last subject far1
-0.15 she owner last subject far2
0.36 she phrase agreeing0 False object
0.37 she phrase agreeing0 False subject
-0.1 she phrase agreeing0 True after
0.02 she phrase agreeing0 True object
0.02 she phrase agreeing0 True owner
0.08 she phrase agreeing0 True subject
-0.08 she phrase agreeing1 False after
0.38 she phrase agreeing1 False object
0.06 she phrase agreeing1 False owner
0.42 she phrase agreeing1 False subject
0.04 she phrase agreeing1 True after
-0.09 she phrase agreeing1 True object
0.03 she phrase agreeing1 True owner
0.26 she phrase agreeing2 False after
0.4 she phrase agreeing2 False object
0.5 she phrase agreeing2 False owner
0.82 she phrase agreeing2 False subject
-0.13 she phrase agreeing2 True after
-0.13 she phrase agreeing2 True object
-0.12 she phrase agreeing2 True owner
-0.24 she phrase agreeing2 True subject
0.51 she phrase far0 rank0
0.3 she phrase far0 rank1
0.1 she phrase far1 rank0
-0.02 she phrase far1 rank2
0.18 she phrase far2 rank0
-0.19 she phrase far2 rank1
-0.14 she phrase far2 rank2
0.55 she phrase far3 rank1
-0.04 she phrase far3 rank2
0.02 she phrase far4 rank1
0.21 she phrase far4 rank2
0.1 she phrase far5 rank1
1.35 she phrase far5 rank2
0.51 she phrase firstFalse hereFalse far0
0.04 she phrase firstFalse hereFalse far1
2.03 she phrase firstFalse hereFalse far2
0.31 she phrase firstFalse hereTrue far0
0.02 she phrase firstTrue hereFalse far1
0.25 she phrase mostFalse last i
1.49 she phrase mostFalse last nominal
0.54 she phrase mostFalse last she
0.47 she phrase mostFalse last they
-0.05 she phrase mostFalse last you
0.22 she phrase mostTrue last i
0.08 she phrase mostTrue last nominal
-0.05 she phrase mostTrue last you
0.93 she phrase opensFalse block0
0.51 she phrase opensFalse block1
1.09 she phrase opensFalse block2
0.22 she phrase opensTrue block1
0.17 she phrase opensTrue block2
-0.67 she quote FalseTrue -
0.75 she quote FalseTrue i
0.76 she quote FalseTrue you
-0.65 she quote TrueFalse -
0.39 she quote TrueFalse i
-0.03 she quote TrueFalse you
0.99 she quote TrueTrue -
-0.75 she quote TrueTrue i
-0.04 she quote TrueTrue you
1.65 she quote same -
-1.21 she quote same i
-0.3 she quote same we
-1.17 she quote same you
0.53 she rank0
0.16 she rank1
-0.44 she rank2
0.18 she rank3
-0.36 she rank4
0.48 she rank5
-0.82 she rank6
-0.15 she said i
-0.71 she said i you
-1.54 she said they
-0.04 she said they you
-0.45 she said you
0.21 she self firstFalse hereFalse far0
-0.95 she self firstFalse hereFalse far1
0.11 she self firstFalse hereFalse far2
-0.63 she self firstFalse hereTrue far0
0.42 she self firstTrue hereFalse far0
0.29 she self firstTrue hereFalse far1
0.27 she self firstTrue hereTrue far0
0.58 she self last after far0
-0.2 she self last after far1
-0.08 she self last after far2
0.24 she self last object far0
-0.13 she self last object far1
0.62 she self last object far2
-0.54 she self last owner far0
-0.31 she self last owner far1
-0.18 she self last owner far2
-0.13 she self last self far2
-0.03 she self last subject far0
-0.13 she self last subject far2
0.83 she sex same far0
1.04 she sex same far1
0.1 she sex same far2
-0.26 she sex unsaid far0
-0.96 she sex unsaid far1
-1.03 she sex unsaid far2
-0.08 she stranger agreeing0 False after
-0.19 she stranger agreeing0 False object
-0.15 she stranger agreeing0 False subject
0.05 she stranger agreeing0 True after
-0.34 she stranger agreeing0 True object
-0.07 she stranger agreeing0 True subject
-0.02 she stranger agreeing1 False subject
-0.04 she stranger agreeing1 True after
-0.03 she stranger agreeing1 True object
-0.37 she stranger agreeing1 True owner
-0.03 she stranger agreeing1 True subject
-0.02 she stranger agreeing2 False after
-0.02 she stranger agreeing2 False object
-0.02 she stranger agreeing2 False subject
-0.04 she stranger agreeing2 True after
-0.03 she stranger agreeing2 True object
-0.09 she stranger agreeing2 True owner
-0.15 she stranger agreeing2 True subject
-0.21 she stranger far0 rank0
-0.05 she stranger far0 rank1
-0.38 she stranger far1 rank0
-0.33 she stranger far1 rank1
-0.09 she stranger far1 rank2
-0.1 she stranger far2 rank1
-0.02 she stranger far2 rank2
-0.03 she stranger far3 rank1
-0.08 she stranger far4 rank2
-0.17 she stranger far5 rank2
0.13 she stranger firstFalse hereFalse far0
-0.46 she stranger firstFalse hereFalse far1
-0.5 she stranger firstFalse hereFalse far2
-0.41 she stranger firstFalse hereTrue far0
-0.34 she stranger firstTrue hereFalse far1
-0.93 she stranger mostFalse last name
0.28 she stranger mostFalse last nominal
-0.11 she stranger mostFalse last she
-0.57 she stranger mostTrue last name
-0.17 she stranger mostTrue last she
-0.72 she stranger opensFalse block0
-0.2 she stranger opensFalse block1
-0.23 she stranger opensFalse block2
-0.29 she stranger opensTrue block1
-0.13 she stranger opensTrue block2
-0.27 she subject firstFalse hereFalse far0
-0.24 she subject firstFalse hereFalse far1
0.08 she subject firstFalse hereFalse far2
-0.1 she subject firstTrue hereFalse far0
0.48 she subject firstTrue hereFalse far1
0.53 she subject firstTrue hereTrue far0
-0.39 she subject last after far0
-0.27 she subject last after far1
0.64 she subject last after far2
-0.42 she subject last object far0
0.18 she subject last object far1
-0.18 she subject last object far2
0.13 she subject last owner far0
-0.22 she subject last owner far1
-0.07 she subject last owner far2
0.32 she subject last self far0
0.47 she subject last self far1
-0.44 she subject last self far2
0.54 she subject last subject far0
0.09 she subject last subject far1
0.13 she subject last subject far2
-0.03 she worker agreeing0 False after
0.09 she worker agreeing0 False subject
-0.24 she worker agreeing0 True owner
0.1 she worker agreeing0 True subject
0.03 she worker agreeing1 False after
-0.11 she worker agreeing1 False subject
-0.17 she worker agreeing1 True after
0.13 she worker agreeing1 True object
-0.07 she worker agreeing2 False object
0.13 she worker agreeing2 True object
-0.12 she worker agreeing2 True owner
0.16 she worker agreeing2 True subject
0.28 she worker far0 rank0
-0.16 she worker far0 rank1
-0.03 she worker far0 rank2
-0.44 she worker far1 rank0
-0.06 she worker far1 rank1
-0.13 she worker far1 rank2
-0.04 she worker far2 rank0
-0.06 she worker far2 rank1
0.28 she worker far2 rank2
0.14 she worker far4 rank1
0.19 she worker far4 rank2
-0.22 she worker far5 rank2
-0.15 she worker firstFalse hereFalse far0
-0.55 she worker firstFalse hereFalse far1
0.4 she worker firstFalse hereFalse far2
0.21 she worker firstFalse hereTrue far0
-0.08 she worker firstTrue hereFalse far1
0.04 she worker firstTrue hereTrue far0
0.03 she worker mostFalse last i
0.02 she worker mostFalse last name
-0.17 she worker mostFalse last nominal
-0.13 she worker mostFalse last she
0.09 she worker mostTrue last name
0.02 she worker mostTrue last she
-0.18 she worker opensFalse block0
-0.09 she worker opensFalse block1
0.05 she worker opensFalse block2
-0.04 she worker opensTrue block1
0.11 she worker opensTrue block2
0.07 they after firstFalse hereFalse far0
-0.29 they after firstFalse hereFalse far1
-0.14 they after firstFalse hereFalse far2
-0.17 they after firstFalse hereTrue far0
-0.27 they after firstTrue hereFalse far0
0.53 they after firstTrue hereFalse far1
0.18 they after firstTrue hereTrue far0
-0.11 they after last after far0
0.17 they after last after far1
0.47 they after last after far2
-0.14 they after last object far0
0.06 they after last object far1
-0.16 they after last object far2
-0.35 they after last owner far0
0.37 they after last owner far1
-0.1 they after last owner far2
0.52 they after last self far0
-0.06 they after last self far1
-0.03 they after last self far2
-0.11 they after last subject far0
-0.29 they after last subject far1
-0.32 they after last subject far2
0.26 they agreeing0 False
-0.03 they agreeing0 far0 of1
-0.08 they agreeing0 far0 of2
0.37 they agreeing0 far0 of3
-0.11 they agreeing0 far1 of1
-0.41 they agreeing0 far1 of2
0.39 they agreeing0 far1 of3
0.18 they agreeing0 far2 of1
0.35 they agreeing0 far2 of2
0.02 they agreeing0 far2 of3
-0.23 they agreeing0 far3 of3
-0.15 they agreeing0 far4 of3
0.04 they agreeing1 False
0.27 they agreeing1 far0 of2
0.04 they agreeing1 far0 of3
-0.16 they agreeing1 far1 of2
0.46 they agreeing1 far1 of3
-0.1 they agreeing1 far2 of2
-0.06 they agreeing1 far2 of3
-0.06 they agreeing1 far3 of2
-0.12 they agreeing1 far3 of3
0.19 they agreeing1 far4 of3
-0.14 they agreeing1 far5 of2
-0.29 they agreeing1 far5 of3
-0.23 they agreeing2 False
0.03 they agreeing2 far0 of3
0.11 they agreeing2 far1 of3
0.37 they agreeing2 far2 of3
-0.13 they agreeing2 far3 of3
-0.23 they agreeing2 far4 of3
-0.38 they agreeing2 far5 of3
-0.72 they agreeing3 False
-0.17 they agreeing3 far0 of3
-0.32 they agreeing3 far1 of3
-0.26 they agreeing3 far2 of3
0.17 they agreeing3 far3 of3
-0.2 they agreeing3 far4 of3
0.06 they agreeing3 far5 of3
0.05 they apart0 owner object
0.11 they apart0 self subject
-0.49 they apart0 subject after
-0.36 they apart1 after after
-0.04 they apart1 after object
0.28 they apart1 after owner
-0.81 they apart1 after subject
0.04 they apart1 object after
-0.37 they apart1 object object
0.17 they apart1 object owner
-0.54 they apart1 object subject
-0.05 they apart1 owner after
-0.08 they apart1 owner object
0.24 they apart1 owner owner
0.1 they apart1 owner subject
0.25 they apart1 self after
0.16 they apart1 self owner
0.04 they apart1 subject after
-0.6 they apart1 subject object
0.25 they apart1 subject owner
0.14 they apart1 subject self
-0.27 they apart1 subject subject
0.33 they apart2 after after
-0.62 they apart2 after object
-0.35 they apart2 after owner
0.03 they apart2 object after
-0.58 they apart2 object object
0.44 they apart2 object owner
-0.32 they apart2 object subject
-0.24 they apart2 owner after
-0.27 they apart2 owner object
0.51 they apart2 owner owner
0.54 they apart2 self subject
-0.57 they apart2 subject after
0.19 they apart2 subject object
0.4 they apart2 subject owner
0.35 they apart2 subject self
0.31 they apart2 subject subject
-0.17 they apart3 after after
-0.3 they apart3 after object
-0.1 they apart3 after owner
-0.11 they apart3 object after
0.3 they apart3 object object
-0.08 they apart3 object owner
-0.24 they apart3 object subject
-0.45 they apart3 owner after
-0.82 they apart3 owner object
0.32 they apart3 owner owner
0.27 they apart3 owner self
0.53 they apart3 owner subject
0.3 they apart3 self object
-0.12 they apart3 self subject
0.28 they apart3 subject after
1.46 they apart3 subject object
-0.1 they apart3 subject owner
0.04 they apart3 subject subject
-0.11 they apart4 after after
-0.16 they apart4 after object
-0.03 they apart4 after owner
-0.08 they apart4 after subject
0.29 they apart4 object after
0.17 they apart4 object object
-0.23 they apart4 object owner
0.08 they apart4 object subject
0.22 they apart4 owner after
1 they apart4 owner object
0.03 they apart4 owner owner
0.73 they apart4 owner subject
-0.22 they apart4 self object
0.12 they apart4 self owner
0.28 they apart4 subject after
-0.62 they apart4 subject object
-0.12 they apart4 subject owner
0.64 they apart4 subject subject
0.3 they apart5 after after
0.55 they apart5 after object
0.79 they apart5 after subject
-0.48 they apart5 object after
0.48 they apart5 object object
-0.1 they apart5 object owner
0.8 they apart5 object subject
0.15 they apart5 owner after
0.88 they apart5 owner object
0.08 they apart5 owner owner
-0.16 they apart5 owner subject
0.57 they apart5 self object
0.14 they apart5 self owner
0.24 they apart5 subject after
0.06 they apart5 subject object
0.3 they apart5 subject subject
-0.1 they apart6 after after
0.44 they apart6 after object
-0.15 they apart6 after owner
0.54 they apart6 after self
0.03 they apart6 object after
-0.07 they apart6 object object
-0.08 they apart6 object owner
-0.21 they apart6 object self
0.1 they apart6 object subject
0.04 they apart6 owner after
-0.45 they apart6 owner object
-0.81 they apart6 owner owner
-0.96 they apart6 owner subject
-0.55 they apart6 self after
-0.11 they apart6 self object
0.12 they apart6 self owner
-0.57 they apart6 self subject
-0.25 they apart6 subject after
-0.65 they apart6 subject object
-0.27 they apart6 subject owner
-0.45 they apart6 subject self
-0.61 they apart6 subject subject
0.42 they block0 far0
0.36 they block0 far1
0.21 they block0 far2
-0.41 they block1 far1
-0.43 they block1 far2
-0.8 they block2 far2
-1.44 they count1
-0.18 they count2
0.03 they count3
0.64 they count4
0.31 they count5
0.42 they far0
-0.05 they far1
0.5 they far2
-0.38 they far3
-0.39 they far4
-0.76 they far5
-1.08 they last he - far0
-0.63 they last he - far1
0.07 they last he - far2
-0.93 they last i - far0
-0.24 they last i - far1
-0.18 they last i - far2
0.35 they last name - far0
-0.17 they last name - far1
-0.14 they last name - far2
0.46 they last nominal a far0
0.35 they last nominal a far1
-0.7 they last nominal a far2
0.9 they last nominal bare far0
0.04 they last nominal bare far1
-0.52 they last nominal bare far2
1.29 they last nominal number far0
0.19 they last nominal number far1
0.38 they last nominal number far2
0.23 they last nominal owner far0
0.28 they last nominal owner far1
0.26 they last nominal owner far2
0.9 they last nominal the far0
0.27 they last nominal the far1
-0.28 they last nominal the far2
-0.32 they last she - far0
-0.7 they last she - far1
-0.16 they last she - far2
0.55 they last they - far0
0.54 they last they - far1
0.3 they last they - far2
-1.28 they last we - far0
0.39 they last we - far1
0.27 they last we - far2
-0.63 they last you - far0
-0.34 they last you - far1
-0.32 they last you - far2
-1.92 they many unsaid False
0.65 they many unsaid None
0.62 they many unsaid True
0.03 they mostFalse 2
0.19 they mostFalse 3
0.39 they mostFalse 4
-0.39 they mostTrue 1
-0.36 they mostTrue 2
-0.29 they mostTrue 3
-0.21 they mostTrue 4
0.7 they namedFalse saidFalse False
-0.14 they namedFalse saidFalse True
0.93 they namedFalse saidTrue False
0.08 they namedFalse saidTrue True
-0.5 they namedTrue saidFalse False
-2.08 they namedTrue saidFalse True
0.25 they namedTrue saidTrue False
0.11 they namedTrue saidTrue True
-0.88 they nested after nominal
0.72 they nested owner nominal
0.52 they nested self nominal
-0.12 they object firstFalse hereFalse far0
0.25 they object firstFalse hereFalse far1
-0.08 they object firstFalse hereFalse far2
-0.14 they object firstFalse hereTrue far0
0.17 they object firstTrue hereFalse far0
0.29 they object firstTrue hereFalse far1
-0.39 they object firstTrue hereTrue far0
-0.19 they object last after far0
0.27 they object last after far1
-0.19 they object last after far2
-0.07 they object last object far0
0.11 they object last object far1
0.92 they object last object far2
0.11 they object last owner far0
-0.22 they object last owner far1
-0.86 they object last owner far2
-0.21 they object last self far0
-0.46 they object last self far1
-0.15 they object last self far2
-0.13 they object last subject far0
0.84 they object last subject far1
0.21 they object last subject far2
-0.13 they owner firstFalse hereFalse far0
-0.46 they owner firstFalse hereFalse far1
-0.24 they owner firstFalse hereFalse far2
0.76 they owner firstFalse hereTrue far0
-0.41 they owner firstTrue hereFalse far0
-0.26 they owner firstTrue hereFalse far1
0.34 they owner firstTrue hereTrue far0
0.12 they owner last after far1
-0.15 they owner last after far2
0.32 they owner last object far0
-0.38 they owner last object far1
0.06 they owner last object far2
0.37 they owner last owner far0
-0.33 they owner last owner far1
-0.24 they owner last owner far2
-0.36 they owner last self far0
0.36 they owner last self far1
-0.24 they owner last self far2
0.22 they owner last subject far0
-0.49 they owner last subject far1
0.33 they owner last subject far2
0.3 they quote FalseTrue -
-0.05 they quote FalseTrue i
1.58 they quote FalseTrue we
0.12 they quote FalseTrue you
-0.24 they quote TrueFalse -
-0.09 they quote TrueFalse i
-0.51 they quote TrueFalse we
-0.02 they quote TrueFalse you
1.15 they quote TrueTrue -
-0.08 they quote TrueTrue i
-0.62 they quote TrueTrue we
-0.15 they quote TrueTrue you
1.42 they quote same -
-1.14 they quote same i
-1.07 they quote same we
-1.25 they quote same you
0.26 they rank0
0.04 they rank1
-0.23 they rank2
0.28 they rank3
-0.06 they rank4
-0.13 they rank5
-0.81 they rank6
-1.7 they said he
-0.95 they said he i
-0.02 they said he i she you
-0.03 they said he i we you
-1.03 they said he i you
-0.36 they said he she
-0.52 they said he you
0.02 they said i
-0.12 they said i she
-1.01 they said i she you
-0.39 they said i we
-0.35 they said i you
-1.88 they said she
-0.31 they said she you
-1.9 they said we
-0.68 they said we you
-1.01 they said you
0.15 they self firstFalse hereFalse far0
-0.55 they self firstFalse hereFalse far1
-0.41 they self firstFalse hereFalse far2
0.53 they self firstFalse hereTrue far0
0.06 they self firstTrue hereFalse far0
0.05 they self firstTrue hereFalse far1
-0.03 they self firstTrue hereTrue far0
-0.19 they self last after far0
-0.09 they self last after far1
-0.13 they self last after far2
0.27 they self last object far0
-0.08 they self last object far1
-0.05 they self last object far2
0.53 they self last owner far0
-0.29 they self last owner far1
-0.03 they self last owner far2
-0.03 they self last self far2
0.11 they self last subject far0
-0.03 they self last subject far1
-0.18 they self last subject far2
0.42 they sex unsaid far0
-0.05 they sex unsaid far1
-1.03 they sex unsaid far2
-0.33 they subject firstFalse hereFalse far0
-0.12 they subject firstFalse hereFalse far1
-0.15 they subject firstFalse hereFalse far2
0.06 they subject firstFalse hereTrue far0
0.5 they subject firstTrue hereFalse far1
0.1 they subject firstTrue hereTrue far0
-0.48 they subject last after far0
-0.73 they subject last after far2
-0.19 they subject last object far0
0.12 they subject last object far1
0.34 they subject last object far2
0.06 they subject last owner far0
0.18 they subject last owner far2
0.03 they subject last self far0
0.16 they subject last self far1
-0.35 they subject last self far2
0.4 they subject last subject far0
0.11 they subject last subject far1
0.4 they subject last subject far2
0.21 we after firstFalse hereFalse far0
0.19 we after firstFalse hereFalse far1
0.12 we after firstFalse hereFalse far2
0.12 we after firstFalse hereTrue far0
-0.57 we after firstTrue hereFalse far1
-0.36 we after firstTrue hereTrue far0
0.27 we after last after far1
0.55 we after last after far2
-0.04 we after last object far1
-0.02 we after last object far2
0.1 we after last owner far0
0.51 we after last owner far1
0.16 we after last owner far2
-0.3 we after last self far2
-0.12 we after last subject far0
-1.11 we after last subject far1
-0.26 we after last subject far2
0.29 we agreeing0 False
0.3 we agreeing0 far0 of1
0.43 we agreeing0 far0 of2
0.08 we agreeing0 far0 of3
0.28 we agreeing0 far1 of1
0.22 we agreeing0 far1 of2
-0.44 we agreeing0 far1 of3
-0.19 we agreeing0 far2 of1
-0.15 we agreeing0 far2 of2
0.53 we agreeing0 far2 of3
-0.67 we agreeing0 far3 of1
0.12 we agreeing0 far3 of2
-0.07 we agreeing0 far3 of3
0.5 we agreeing0 far4 of1
0.02 we agreeing0 far4 of2
-0.22 we agreeing0 far4 of3
0.05 we agreeing0 far5 of1
-0.52 we agreeing0 far5 of2
0.02 we agreeing0 far5 of3
0.07 we agreeing1 False
-0.09 we agreeing1 far0 of2
0.04 we agreeing1 far0 of3
0.31 we agreeing1 far1 of2
-0.31 we agreeing1 far2 of3
0.05 we agreeing1 far3 of2
0.06 we agreeing1 far3 of3
-0.06 we agreeing1 far4 of2
-0.24 we agreeing1 far4 of3
-0.45 we agreeing1 far5 of2
0.74 we agreeing1 far5 of3
-0.33 we agreeing2 False
-0.24 we agreeing2 far0 of3
-0.41 we agreeing2 far1 of3
0.17 we agreeing2 far2 of3
-0.04 we agreeing2 far3 of3
0.3 we agreeing2 far4 of3
-0.12 we agreeing2 far5 of3
-0.32 we agreeing3 False
-0.51 we agreeing3 far0 of3
0.08 we agreeing3 far1 of3
0.12 we agreeing3 far2 of3
0.45 we agreeing3 far3 of3
-0.24 we agreeing3 far4 of3
-0.23 we agreeing3 far5 of3
0.02 we apart0 subject after
-0.02 we apart0 subject object
0.14 we apart1 after subject
-0.05 we apart1 object subject
0.54 we apart1 owner after
0.56 we apart1 owner object
0.08 we apart1 owner owner
0.72 we apart1 owner subject
0.13 we apart1 self subject
0.23 we apart1 subject object
0.13 we apart1 subject owner
0.16 we apart1 subject subject
-0.28 we apart2 after subject
0.02 we apart2 object after
-0.32 we apart2 object object
0.15 we apart2 object owner
-0.08 we apart2 object subject
-0.4 we apart2 owner after
0.19 we apart2 owner object
0.28 we apart2 owner owner
0.1 we apart2 owner subject
0.05 we apart2 self subject
-0.55 we apart2 subject after
0.02 we apart2 subject object
-0.39 we apart2 subject owner
-0.3 we apart2 subject subject
-0.06 we apart3 after object
0.08 we apart3 object owner
0.47 we apart3 object subject
-0.03 we apart3 owner object
0.16 we apart3 owner owner
-0.68 we apart3 owner subject
0.85 we apart3 subject after
0.03 we apart3 subject object
0.04 we apart3 subject owner
0.09 we apart3 subject subject
0.41 we apart4 after subject
-0.19 we apart4 owner subject
-0.17 we apart4 subject after
-0.08 we apart4 subject object
0.11 we apart4 subject owner
-0.42 we apart4 subject subject
-0.86 we apart5 owner object
0.51 we apart5 owner subject
-0.62 we apart5 subject after
0.2 we apart5 subject object
0.08 we apart5 subject owner
-0.07 we apart5 subject subject
0.11 we apart6 after owner
-0.42 we apart6 after subject
-0.84 we apart6 object after
0.06 we apart6 object object
0.08 we apart6 object subject
-0.17 we apart6 owner after
-0.74 we apart6 owner object
-0.22 we apart6 owner owner
-0.08 we apart6 owner subject
0.17 we apart6 subject after
-0.36 we apart6 subject object
0.26 we apart6 subject owner
0.28 we apart6 subject subject
-0.05 we between being -
-0.02 we between knew
0.36 we between mark  -
0.37 we between mark , -
-0.08 we between mark . -
0.73 we between words
0.02 we block0 far0
0.08 we block0 far1
-0.22 we block0 far2
-0.03 we block1 far1
0.11 we block1 far2
-0.26 we block2 far2
-1.51 we count1
-0.21 we count2
0.05 we count3
0.33 we count4
1.04 we count5
0.02 we far0
0.05 we far1
0.18 we far2
-0.11 we far3
0.07 we far4
-0.51 we far5
0.26 we last i - far2
-0.43 we last name - far0
-0.3 we last name - far1
-0.32 we last name - far2
-0.17 we last nominal a far0
0.55 we last nominal a far1
-0.16 we last nominal a far2
0.12 we last nominal bare far0
-0.66 we last nominal bare far1
-0.93 we last nominal bare far2
-0.47 we last nominal number far0
-0.16 we last nominal number far1
0.7 we last nominal number far2
-0.08 we last nominal owner far0
-0.05 we last nominal owner far1
0.15 we last nominal owner far2
0.7 we last nominal the far0
-0.44 we last nominal the far1
0.03 we last nominal the far2
0.37 we last they - far0
-0.05 we last they - far1
-0.8 we last they - far2
1.44 we last we - far0
0.47 we last we - far1
0.51 we last we - far2
-0.7 we last you - far0
0.69 we last you - far1
0.18 we last you - far2
0.38 we many same True
-0.52 we many unsaid None
0.02 we mostFalse 2
-0.46 we mostFalse 3
-0.04 we mostFalse 4
-0.46 we mostTrue 1
0.5 we mostTrue 2
-0.21 we mostTrue 3
0.35 we mostTrue 4
-0.05 we namedFalse saidFalse False
-0.92 we namedFalse saidFalse True
0.99 we namedFalse saidTrue False
0.9 we namedFalse saidTrue True
-0.68 we namedTrue saidFalse False
-0.84 we namedTrue saidFalse True
0.38 we namedTrue saidTrue False
-0.07 we namedTrue saidTrue True
-0.03 we nested owner nominal
-0.5 we object firstFalse hereFalse far0
0.54 we object firstFalse hereFalse far1
-0.19 we object firstFalse hereFalse far2
0.54 we object firstFalse hereTrue far0
-0.42 we object firstTrue hereFalse far1
0.15 we object last after far0
-0.17 we object last after far1
-0.33 we object last after far2
-0.27 we object last object far0
0.07 we object last object far1
-0.31 we object last object far2
-0.27 we object last owner far0
0.76 we object last owner far1
-0.24 we object last owner far2
-0.2 we object last self far2
0.43 we object last subject far0
-0.53 we object last subject far1
0.9 we object last subject far2
-0.26 we owner firstFalse hereFalse far0
-0.69 we owner firstFalse hereFalse far1
-0.15 we owner firstFalse hereFalse far2
-0.08 we owner firstFalse hereTrue far0
0.32 we owner firstTrue hereFalse far0
0.4 we owner firstTrue hereFalse far1
0.08 we owner firstTrue hereTrue far0
0.02 we owner last after far0
-0.36 we owner last after far1
-0.58 we owner last after far2
-0.59 we owner last object far0
0.25 we owner last object far1
-0.61 we owner last object far2
0.26 we owner last owner far0
-0.27 we owner last owner far1
0.25 we owner last owner far2
0.37 we owner last subject far0
0.08 we owner last subject far1
0.78 we owner last subject far2
0.12 we quote FalseTrue name
0.07 we quote FalseTrue nominal
-0.12 we quote FalseTrue they
0.21 we quote FalseTrue you
-0.86 we quote TrueFalse name
-0.49 we quote TrueFalse nominal
0.79 we quote TrueFalse they
0.33 we quote TrueFalse we
0.46 we quote TrueFalse you
-0.31 we quote TrueTrue name
0.13 we quote TrueTrue nominal
-0.37 we quote TrueTrue they
0.68 we quote TrueTrue we
-0.5 we quote same i
-0.57 we quote same nominal
-0.78 we quote same they
1.42 we quote same we
-0.51 we quote same you
0.29 we rank0
0.07 we rank1
-0.33 we rank2
-0.05 we rank3
0.18 we rank4
-0.1 we rank5
-0.36 we rank6
-0.63 we said they
-0.86 we said they you
0.19 we said you
0.06 we self firstFalse hereFalse far0
-0.06 we self firstFalse hereFalse far1
-0.05 we self firstFalse hereFalse far2
0.19 we self firstFalse hereTrue far0
-0.04 we self last object far2
0.25 we self last subject far0
0.02 we sex unsaid far0
0.05 we sex unsaid far1
-0.37 we sex unsaid far2
-0.51 we subject firstFalse hereFalse far0
0.28 we subject firstFalse hereFalse far1
-0.09 we subject firstFalse hereFalse far2
0.45 we subject firstFalse hereTrue far0
-0.08 we subject firstTrue hereFalse far0
0.37 we subject firstTrue hereFalse far1
-0.17 we subject firstTrue hereTrue far0
-0.32 we subject last after far0
-0.21 we subject last after far1
-0.26 we subject last after far2
0.03 we subject last object far0
0.19 we subject last object far1
0.11 we subject last object far2
0.24 we subject last owner far0
0.27 we subject last owner far1
-0.48 we subject last owner far2
0.2 we subject last self far2
-0.26 we subject last subject far0
0.4 we subject last subject far1
0.33 we subject last subject far2
-0.79 you after firstFalse hereFalse far0
-0.25 you after firstFalse hereFalse far1
0.35 you after firstFalse hereFalse far2
0.06 you after firstFalse hereTrue far0
0.51 you after firstTrue hereFalse far0
0.26 you after firstTrue hereFalse far1
-0.24 you after firstTrue hereTrue far0
0.61 you after last after far0
0.03 you after last after far1
-0.44 you after last after far2
-0.88 you after last object far0
0.65 you after last object far2
0.09 you after last owner far0
0.42 you after last owner far1
0.19 you after last owner far2
-0.17 you after last self far0
-0.1 you after last subject far0
-0.38 you after last subject far1
-0.03 you after last subject far2
0.39 you agreeing0 False
0.35 you agreeing0 far0 of1
0.63 you agreeing0 far0 of2
-0.4 you agreeing0 far0 of3
-0.3 you agreeing0 far1 of2
-0.12 you agreeing0 far1 of3
0.48 you agreeing0 far2 of1
-0.29 you agreeing0 far2 of3
0.05 you agreeing0 far3 of3
-0.11 you agreeing0 far4 of1
0.42 you agreeing0 far4 of3
-0.07 you agreeing0 far5 of3
0.14 you agreeing1 False
0.48 you agreeing1 far0 of3
0.56 you agreeing1 far1 of3
0.13 you agreeing1 far2 of2
0.31 you agreeing1 far3 of3
-0.38 you agreeing1 far4 of3
-0.04 you agreeing1 far5 of2
-0.62 you agreeing1 far5 of3
0.05 you agreeing2 False
-0.03 you agreeing2 far0 of3
0.28 you agreeing2 far1 of3
-0.18 you agreeing2 far2 of3
-0.31 you agreeing2 far3 of3
0.16 you agreeing2 far4 of3
0.14 you agreeing2 far5 of3
-0.5 you agreeing3 False
-0.65 you agreeing3 far0 of3
-0.21 you agreeing3 far1 of3
0.1 you agreeing3 far2 of3
0.12 you agreeing3 far3 of3
0.1 you agreeing3 far4 of3
0.03 you agreeing3 far5 of3
-0.04 you apart0 owner object
-0.17 you apart0 owner owner
-0.18 you apart0 self object
-0.69 you apart0 subject after
0.44 you apart0 subject object
-0.04 you apart1 after after
-0.07 you apart1 after object
-0.05 you apart1 after owner
-0.1 you apart1 after subject
0.62 you apart1 object after
0.1 you apart1 object object
-0.53 you apart1 object owner
-0.46 you apart1 object subject
-0.11 you apart1 owner after
0.21 you apart1 owner object
0.65 you apart1 owner owner
0.36 you apart1 owner subject
0.39 you apart1 self self
0.59 you apart1 self subject
0.82 you apart1 subject after
0.26 you apart1 subject object
-0.32 you apart1 subject owner
0.03 you apart1 subject self
-0.33 you apart1 subject subject
0.12 you apart2 after object
0.65 you apart2 after owner
-0.36 you apart2 after subject
-0.22 you apart2 object after
0.11 you apart2 object object
-0.29 you apart2 object owner
-0.39 you apart2 object subject
-0.11 you apart2 owner object
-0.08 you apart2 owner owner
-0.18 you apart2 owner subject
0.05 you apart2 self subject
-0.3 you apart2 subject after
-0.29 you apart2 subject object
-0.08 you apart2 subject owner
0.21 you apart2 subject subject
-0.11 you apart3 after subject
-0.07 you apart3 object after
-0.03 you apart3 object object
0.44 you apart3 object owner
0.42 you apart3 object subject
0.21 you apart3 owner object
0.04 you apart3 owner owner
-0.18 you apart3 owner subject
-0.03 you apart3 self subject
0.07 you apart3 subject after
0.38 you apart3 subject object
0.2 you apart3 subject owner
0.19 you apart3 subject subject
-0.69 you apart4 after object
-0.35 you apart4 after subject
0.16 you apart4 object after
-0.49 you apart4 object owner
-0.58 you apart4 object subject
-0.03 you apart4 owner after
0.7 you apart4 owner object
0.2 you apart4 owner owner
0.03 you apart4 owner subject
0.02 you apart4 self self
-0.18 you apart4 self subject
0.36 you apart4 subject after
0.21 you apart4 subject object
-0.49 you apart4 subject owner
-0.21 you apart4 subject self
-0.16 you apart4 subject subject
-0.62 you apart5 after object
0.36 you apart5 after subject
0.19 you apart5 object after
0.63 you apart5 object object
-0.12 you apart5 object owner
0.39 you apart5 object subject
-0.07 you apart5 owner after
0.16 you apart5 owner owner
-0.09 you apart5 owner subject
0.3 you apart5 self object
-0.32 you apart5 self subject
0.12 you apart5 subject after
-0.86 you apart5 subject object
0.07 you apart5 subject owner
-0.07 you apart5 subject subject
-0.24 you apart6 after after
0.39 you apart6 after object
-0.46 you apart6 after owner
0.45 you apart6 after subject
-0.18 you apart6 object after
-0.54 you apart6 object object
0.86 you apart6 object owner
0.3 you apart6 object subject
-0.35 you apart6 owner after
-0.71 you apart6 owner object
-0.24 you apart6 owner owner
-0.24 you apart6 owner self
-0.07 you apart6 self object
0.13 you apart6 self owner
-0.37 you apart6 self subject
0.21 you apart6 subject after
0.18 you apart6 subject object
0.39 you apart6 subject owner
-0.24 you between 's.
-0.36 you between and
-0.03 you between beg
-0.04 you between being -
-0.08 you between dear,
0.73 you between do,
0.11 you between for
-0.07 you between guess
-0.15 you between hear
-0.06 you between hope
-0.03 you between like
-0.75 you between mark  -
1.71 you between mark , -
0.05 you between mark . -
0.34 you between mark ; -
0.54 you between mark ? -
-0.07 you between mark if -
0.28 you between mark in -
-0.09 you between saw
0.1 you between say
-0.07 you between see
-0.08 you between tell
-0.37 you between think
0.1 you between till
-0.12 you between want
0.08 you between when
-0.07 you between wish
0.12 you between words
0.07 you block0 far0
-0.65 you block0 far1
-0.57 you block0 far2
0.86 you block1 far1
0.3 you block1 far2
0.06 you block2 far2
-2.49 you count1
0.11 you count2
0.76 you count3
0.62 you count4
1.09 you count5
0.07 you far0
0.22 you far1
0.29 you far2
0.18 you far3
-0.07 you far4
-0.61 you far5
-0.72 you last he - far0
-0.49 you last he - far1
-0.06 you last he - far2
-0.37 you last i - far0
0.02 you last i - far1
0.77 you last i - far2
0.52 you last name - far0
0.17 you last name - far1
0.22 you last name - far2
0.32 you last nominal a far0
-0.31 you last nominal a far1
-0.81 you last nominal a far2
0.77 you last nominal bare far0
0.14 you last nominal bare far1
0.31 you last nominal bare far2
0.72 you last nominal number far0
-0.04 you last nominal number far1
0.2 you last nominal number far2
0.23 you last nominal owner far0
-0.07 you last nominal owner far1
0.4 you last nominal owner far2
-0.1 you last nominal the far0
-0.11 you last nominal the far1
-1.18 you last nominal the far2
-1.07 you last she - far0
-0.13 you last she - far1
0.04 you last she - far2
-0.33 you last they - far0
0.22 you last they - far1
-0.72 you last they - far2
-0.82 you last we - far0
0.5 you last we - far1
0.18 you last we - far2
0.93 you last you - far0
0.31 you last you - far1
0.43 you last you - far2
0.18 you many unsaid False
0.13 you many unsaid None
-0.23 you many unsaid True
0.67 you mostFalse 2
0.29 you mostFalse 3
-0.34 you mostFalse 4
-0.36 you mostTrue 1
-0.43 you mostTrue 2
0.52 you mostTrue 3
-0.26 you mostTrue 4
-0.51 you namedFalse saidFalse False
-1.44 you namedFalse saidFalse True
0.78 you namedFalse saidTrue False
0.51 you namedFalse saidTrue True
-0.15 you namedTrue saidFalse False
-0.96 you namedTrue saidFalse True
0.72 you namedTrue saidTrue False
1.13 you namedTrue saidTrue True
-0.03 you nested object nominal
-0.15 you nested subject nominal
-0.24 you object firstFalse hereFalse far0
-0.29 you object firstFalse hereFalse far1
0.07 you object firstFalse hereFalse far2
0.34 you object firstFalse hereTrue far0
0.46 you object firstTrue hereFalse far0
0.38 you object firstTrue hereFalse far1
-0.28 you object firstTrue hereTrue far0
0.49 you object last after far0
-0.29 you object last after far1
0.09 you object last after far2
0.27 you object last object far0
0.57 you object last object far1
-0.31 you object last object far2
-0.13 you object last owner far0
-0.27 you object last owner far1
-0.03 you object last self far0
0.05 you object last self far1
-0.32 you object last subject far0
0.02 you object last subject far1
0.29 you object last subject far2
-0.43 you owner firstFalse hereFalse far0
-0.08 you owner firstFalse hereFalse far1
0.05 you owner firstFalse hereFalse far2
-0.07 you owner firstTrue hereFalse far0
-0.06 you owner firstTrue hereFalse far1
0.19 you owner firstTrue hereTrue far0
-0.56 you owner last after far0
0.27 you owner last after far1
-0.06 you owner last after far2
0.25 you owner last object far0
-0.28 you owner last object far1
-0.28 you owner last object far2
0.56 you owner last owner far0
-0.02 you owner last owner far1
0.38 you owner last owner far2
-0.5 you owner last self far0
0.17 you owner last self far1
-0.04 you owner last self far2
-0.06 you owner last subject far0
-0.27 you owner last subject far1
0.05 you owner last subject far2
0.46 you quote FalseTrue he
0.08 you quote FalseTrue i
-0.45 you quote FalseTrue name
-0.34 you quote FalseTrue nominal
-0.07 you quote FalseTrue they
0.58 you quote FalseTrue we
0.58 you quote FalseTrue you
0.57 you quote TrueFalse he
0.46 you quote TrueFalse i
0.21 you quote TrueFalse name
0.51 you quote TrueFalse nominal
0.44 you quote TrueFalse she
-0.66 you quote TrueFalse they
-0.17 you quote TrueFalse we
-0.4 you quote TrueFalse you
-1.2 you quote TrueTrue he
1.49 you quote TrueTrue i
0.27 you quote TrueTrue name
-0.09 you quote TrueTrue nominal
-0.7 you quote TrueTrue she
-0.32 you quote TrueTrue they
-0.41 you quote TrueTrue we
-1.1 you quote same he
-1.61 you quote same i
0.87 you quote same name
0.41 you quote same nominal
-0.89 you quote same she
0.23 you quote same they
-0.15 you quote same we
1.47 you quote same you
0.39 you rank0
0.14 you rank1
0.05 you rank2
0.43 you rank3
-0.05 you rank4
-0.16 you rank5
-0.71 you rank6
-0.37 you said he
0.64 you said he i
-0.98 you said he i we
-0.27 you said he she
0.6 you said i
0.2 you said i she
-0.1 you said i she they
-0.15 you said i she we
-0.05 you said i they
0.72 you said i we
-0.85 you said she
-0.49 you said they
-0.5 you said they we
0.14 you said we
0.43 you self firstFalse hereFalse far0
0.04 you self firstFalse hereFalse far1
-0.58 you self firstFalse hereFalse far2
0.33 you self firstFalse hereTrue far0
-0.12 you self firstTrue hereFalse far0
0.23 you self firstTrue hereFalse far1
-0.18 you self firstTrue hereTrue far0
-0.02 you self last after far0
-0.04 you self last after far2
0.57 you self last object far0
-0.38 you self last object far1
-0.24 you self last object far2
-0.25 you self last owner far0
0.21 you self last owner far1
-0.15 you self last owner far2
0.41 you self last self far0
0.09 you self last self far1
-0.04 you self last self far2
-0.26 you self last subject far0
0.37 you self last subject far1
-0.12 you self last subject far2
0.07 you sex unsaid far0
0.22 you sex unsaid far1
-0.21 you sex unsaid far2
-0.28 you subject firstFalse hereFalse far0
-0.11 you subject firstFalse hereFalse far1
-0.1 you subject firstFalse hereFalse far2
0.26 you subject firstFalse hereTrue far0
-0.44 you subject firstTrue hereFalse far0
0.1 you subject firstTrue hereFalse far1
0.58 you subject firstTrue hereTrue far0
0.57 you subject last after far0
0.26 you subject last after far1
-0.26 you subject last after far2
0.33 you subject last object far0
0.07 you subject last object far1
0.05 you subject last object far2
-0.23 you subject last owner far0
-0.17 you subject last owner far1
0.37 you subject last owner far2
-0.35 you subject last self far0
0.13 you subject last self far1
-0.51 you subject last self far2
-0.2 you subject last subject far0
-0.31 you subject last subject far1
0.24 you subject last subject far2"""


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
