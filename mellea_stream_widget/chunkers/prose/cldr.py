"""Abbreviations of English, German, French, Spanish, Italian, Portuguese and Russian, from Unicode's CLDR.

Of the "suppressions" for sentence breaks in CLDR 46.1 (cldr-segments-full), in small letters, without their last full
stop. Left out are those with a space or a full stop in them, which the rules know by their form, and those that are
words of their own in one of these languages. Unicode data: copyright Unicode, Inc., under the Unicode licence.
"""

from __future__ import annotations

ABBREVIATIONS = frozenset(
    """
    ab abrev abt abw acoust adj adr adv aer afma afmas afmo afmos agric akt allg amtl anc ann anon apart app approx
    apt arit arqueol arquit astron ausg ausschl avda avr avv bco bed bibl biogr bras broch bull ca capt categ cf cfr
    chin chr collab compl contab corp créd cía círc cód dept depto deptos desc dic dipl dipl.-ing dipl.-kfm dott
    dpto dptos dra dras drs dto dtor dtzd dª déb déc dña educ ehem eigtl einschl elem eletr eletrôn encycl eng
    entspr erf erw esp evtl exc excma excmas excmo excmos exempl exkl exma exmas exmo exmos fam fasc fev fig figs
    filos fisiol folg frl fund févr fís geb gebr gedr gek geograph geom gesch gest ggf ggfs gouv gên hbf hnos
    hon.b.a hpts hptst hr hrn hrsg hôp illustr ilma ilmas ilmo ilmos imprim inc indus ingl inh inkl jahrh janv jew
    jhrl jr juil jur kath kfm kgl konv kop lcda lcdo lda ldo lic licda licdo liter lt lt.cdr ltd ltda ltdo maj matem
    md mgr mio mitt mm mons mrd mtl mtro máq méd möbl mús n.sra neol ntra ntro náut näml obs odont odontol organiz
    p.adr pag pfd phys prof profa pron prot prov proz próx psicol pvt pág quím rd rdo rdos reg.-bez relat rev rod
    rvdmo rvdmos rvdo rvdos réf röm röm.-kath schles schr schweiz schwäb sdad sek sez sgt sociol sog spezif sr sra
    sras sres srs srta srtas std sto str séc símb südd tecnol trab trad transp tägl univ urspr ursprüngl v.chr vda
    verf verh verw vgl vol vs wg ztr zzgl álg éd édit équiv éval índ österr авг апр дек кв нояб окт отд проф руб
    сент тел тыс ул февр янв
    """.split()  # noqa: SIM905
)
