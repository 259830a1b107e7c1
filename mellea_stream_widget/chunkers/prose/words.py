"""Words that decide whether a full stop ends a sentence, in the languages that models mostly write.

All are looked up in lower case and without their last full stop.
"""

from __future__ import annotations

from .cldr import ABBREVIATIONS


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Abbreviations that never end a sentence, because a name, a thing or an example follows.
NEVER_LAST = _words(
    """
    mr mrs ms mx dr drs prof messrs rev hon gov sen rep gen col capt cpt lt sgt maj adm cmdr pres
    mme mlle mgr msgr hr fr dhr mevr mw sra srta dra dott sig sig.ra sig.na avv lic ud uds vd vds
    vs cf viz approx ca resp bzw ggf evtl inkl incl excl zzgl bspw vgl sog bijv np tzn tj
    e.g i.e z.b d.h u.a o.ä v.a m.e o.a d.w.z p.ej p.ex eg ie
    ул им см стр рис напр тов гр проф акад просп пл
    fig figs eq eqs vol vols nr nos abb pag pág núm ej ul
    av avda arq gral cnel pdte pdta lcdo lcda dña aprox fco sta sto excmo excma ilmo ilma mons pbro d.ª d.a
    श्री श्रीमती सुश्री डॉ डा प्रो पं স্যার ড ডা প্রফ মোঃ মো জনাব ج ص هـ ق.م
    św inż mgr tzw hab cel fa im
    brig např napr popř příp esim f.eks jl tp
    yrd doç öğr uzm müh sn skt amm пгт пос дер обл пер доц инж св
    supt insp cpl atty attn dott.ssa ks płk mjr kpt por plk tř hno hna fdo dn
    """
)

# With a single capital behind them, these are a name that may end a sentence: "It is vitamin C. Take it."
LETTERED = _words(
    """
    vitamin plan option grade type class group team part appendix answer choice section hepatitis exhibit schedule
    block zone tier size version vitamine gruppe klasse typ teil hepatite groupe classe tipo clase grupo
    витамин группа класс план
    """
)

# Abbreviations that end a sentence only before a word that begins sentences: "the Smith Co. Warehouse", "by Smith Co.
# He".
SOMETIMES_LAST = _words(
    """
    jr sr esq inc ltd co corp bros mfg st ave blvd rd hwy mt ft dept univ assn al et.al ed eds esp est
    ee uu ff ss aa str pl med phil jur rer nat ing mio mrd tsd com adm vb bkz örn mah cad sok apt alb gen kim ltd şti
    гг млн млрд долл apr
    """
)
SOMETIMES_LAST |= ABBREVIATIONS

# Abbreviations only before a number, and ordinary words otherwise: "No. 5", "No. It is not."
BEFORE_NUMBER = _words(
    """
    no n° p pp max min godz kb kl гл ref thm lem prop def temp
    art arts ch sec secs abs par paras rn kap tab bd pt pts ex exs op ver chap app cap num
    jan feb mar apr jun jul aug sep sept oct okt nov dec dez ene abr ago dic janv févr avr juil déc fev
    gen giu lug ott lun mié jue vie sáb tel ext cra cll párr párrf км руб табл ок разд п env
    nrs ste bldg rm fl rs rp bsp anm hausnr ziff aufl lfg págs núms cp lin nº blz hfdst afb rys rozdz poz pkt ust
    čl odst cilt пп ст вып изд
    """
)

# At the beginning of a chunk these introduce what follows: "P.S. I love you."
ANNOUNCING = _words("p.s ps p.p.s n.b nb")

# With a number at the beginning of a chunk these are a label, not a sentence: "Step 1. Mix it."
LABELS = _words(
    """
    step question part chapter section phase day week month year option example rule tip task stage level
    point exercise problem act scene article figure table note lesson unit item case scenario
    schritt teil kapitel frage étape partie chapitre paso parte capítulo passo capitolo шаг часть глава
    """
)

# "Am 3. Oktober", "im 19. Jahrhundert": the number is an ordinal, not the end of a sentence.
AFTER_GERMAN_ORDINALS = _words(
    """
    januar februar märz april mai juni juli august september oktober november dezember
    jahrhundert jahrhunderts weltkrieg weltkriegs platz klasse auflage stock etage lebensjahr tag woche liga mal
    """
)

# "der 17. Versuch", "beim 1. FC Köln": behind these a number is an ordinal, unless a word follows that begins
# sentences.
BEFORE_GERMAN_ORDINALS = _words(
    """
    die der den dem des das im zum zur vom beim ins jeder jede jedes jeden jedem dieser diese dieses diesen diesem unser
    unsere unserem unseren unserer sein seine seinem seinen seiner ihr ihre ihrem ihren ihrer mein meine meinem meinen
    meiner dein deine ein eine einem einen einer und
    """
)

# "2. Dünya Savaşı": ordinal numbers in Turkish.
AFTER_TURKISH_ORDINALS = _words(
    """
    dünya cadde caddesi sokak sokağı bölge bölgesi ordu kolordu meşrutiyet cumhuriyet lig ligi uluslararası ulusal
    geleneksel abdülhamid abdülhamit mehmed mehmet murad murat selim süleyman mahmud mahmut osman ahmed ahmet mustafa
    bayezid beyazıt haçlı viyana balkan körfez yüzyıl sınıf kat madde bölüm ulusal olağan
    """
)

# Words that often begin sentences, and seldom names: an abbreviation before them may have ended its sentence.
STARTERS = _words(
    """
    the he she it they we you i this that these those there here a an in on at for but and or so if when while
    after before since because although though however then now what who why how where which whose no not nobody
    nothing some many most all each every both either neither its his her their our my your as by from to with
    without also one two another other others more is are was were do does did has have had can could will would
    should may might must let please yes well still yet thus therefore hence meanwhile instead finally first
    second third next later today tomorrow yesterday once only even just such during between through under until
    whether besides moreover furthermore perhaps maybe soon nor than see use note it's that's there's he's she's
    der die das er sie es wir ich ihr ein eine und aber auch dann nun so dort hier wenn nach seit
    le les il elle ils elles un une et mais alors puis cette ces nous vous je
    el los las ella ellos una y pero entonces este esta estos yo
    lo gli lei noi ma poi questo questa het een en maar dan hij zij dit
    det hvad hvor hvem jeg hun vad jag
    bu şu o onlar biz siz ama fakat sonra ancak ve bir çünkü daha
    он она оно они мы вы это но и а в на потом теперь
    """
)

# "Ad es. RAM": never at the end of a sentence, although their last word alone is an ordinary word.
NEVER_LAST_TOGETHER = ("ad es", "per es", "p. es")

# "And so on" in Russian, which looks like initials.
AND_SO_ON = ("т. д", "т. п", "т.д", "т.п")
