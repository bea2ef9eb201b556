# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Small laws of our own, one a family of drafting, with what a reader has to find in them."""

from typing import NamedTuple


class Family(NamedTuple):
    """One way of writing a law."""

    name: str
    text: str
    articles: str
    """Numbers of the body's articles, in order, separated by spaces; an underscore stands for a space in a number."""
    others: str = ""
    """Kind and number of other provisions: ``transitional:primero``."""


FAMILIES = [
    Family(
        "Mexico: a decree enacts, reforms add their own transitory articles",
        """LEY DEL RÍO LIMPIO
DECRETO
Artículo Único.- Se expide la Ley del Río Limpio.
LEY DEL RÍO LIMPIO
Capítulo I
Disposiciones generales
Artículo 1.- Esta Ley cuida los ríos de la República y es de orden público.
Artículo 2 Bis.- El Consejo se integra por las personas que designe cada comunidad.
Artículo 2 Ter.- Se deroga.
Artículo derogado DOF 01-02-2020
Artículo 3.- Para los efectos de esta Ley se aplicará lo dispuesto en el
artículo 5 de la Constitución y en sus leyes.
TRANSITORIOS
Primero.- La presente Ley entra en vigor al día siguiente de su publicación.
Segundo.- Se derogan las disposiciones que se opongan a la misma.
ARTÍCULOS TRANSITORIOS DE DECRETOS DE REFORMA
Artículo Primero.- Se reforma el artículo 3 de la Ley del Río Limpio.
Transitorios
Único.- El presente Decreto entra en vigor al día siguiente.""",
        "1 2_bis 2_ter 3",
        "decree:único transitional:primero transitional:segundo transitional:primero transitional:único",
    ),
    Family(
        "Peru: spelled out, then a regulation",
        """DECRETO SUPREMO
CONSIDERANDO:
Que, es necesario cuidar los ríos de la región y de las comunidades;
DECRETA:
Artículo Primero.- Apruébese el Reglamento de la Ley del Río Limpio.
Artículo Segundo.- El presente decreto será refrendado por la Ministra del Ambiente.
Dado en la Casa de Gobierno, a los tres días del mes de mayo.
REGLAMENTO DE LA LEY DEL RÍO LIMPIO
TÍTULO I
DISPOSICIONES GENERALES
Artículo 1.- Objeto
El Reglamento desarrolla la Ley para que todos los ríos estén limpios.
Artículo 2.- Alcance
Se aplica en todo el territorio de la República.
Artículo 3.- Órgano rector
El Ministerio dirige la política de los ríos.
DISPOSICIONES COMPLEMENTARIAS FINALES
Primera.- Vigencia
El Reglamento entra en vigencia al día siguiente.
Segunda.- Financiamiento
Se financia con cargo al presupuesto de cada entidad.""",
        "1 2 3",
        "decree:primero decree:segundo transitional:primera transitional:segunda",
    ),
    Family(
        "Colombia: an amending decree prints the new wording without marks",
        """DECRETO 12 DE 2011
por el cual se modifica el Decreto 4 de 2010 de los ríos
DECRETA:
Artículo 1º. Modificación. Modifíquese el artículo 2º del Decreto 4 de 2010, el cual quedará así:
Artículo 2º. Principios. Los ríos se cuidan con la gente que vive a su lado y para ella.
Artículo 2º. Modificación. Modifíquese el artículo 8º del Decreto 4 de 2010, el cual quedará así:
Artículo 8º. Consejo. El Consejo del Río se reúne cada mes en la ribera y publica sus actas.
Artículo 3º. Vigencia. El presente decreto rige a partir de la fecha de su publicación.
Publíquese y cúmplase.""",
        "1 2 3",
        "quoted:2 quoted:8",
    ),
    Family(
        "Brazil: amended wording in quotation marks",
        """LEI Nº 10, DE 3 DE MAIO DE 2010
O PRESIDENTE DA REPÚBLICA Faço saber que o Congresso Nacional decreta e eu sanciono a seguinte Lei:
Art. 1º Esta Lei dispõe sobre os rios limpos e sobre a participação das comunidades.
§ 1º O rio é de todos.
§ 2º O Conselho zela pelo rio.
Art. 2º A Lei nº 4, de 2001, passa a vigorar com as seguintes alterações:
“Art. 3º O Conselho do Rio tem sete membros eleitos pela comunidade.
.........................................” (NR)
“Art. 3º-A. O mandato é de dois anos.” (NR)
Art. 3º-A. (Revogado pela Lei nº 12, de 2014)
Art. 4º Esta Lei entra em vigor na data de sua publicação.
Brasília, 3 de maio de 2010; 189º da Independência e 122º da República.""",
        "1 2 3-A 4",
        "quoted:3 quoted:3-A",
    ),
    Family(
        "Portugal and Angola: heading on the next line",
        """Lei n.º 5/2019
A Assembleia decreta, nos termos da Constituição, o seguinte:
CAPÍTULO I
Disposições gerais
Artigo 1.º
(Objecto)
A presente lei estabelece o regime dos rios limpos e da sua guarda pelas comunidades.
Artigo 2.º
(Âmbito)
1. A presente lei aplica-se a todos os rios.
2. Ficam excluídos os lagos.
Artigo 2.º-A
(Conselho)
O Conselho do Rio reúne uma vez por mês.
Artigo 3.º
(Entrada em vigor)
A presente lei entra em vigor no dia seguinte ao da sua publicação.""",
        "1 2 2-A 3",
    ),
    Family(
        "Côte d'Ivoire, Mali, Niger: article premier",
        """LOI N° 2014-1 PORTANT PROTECTION DES RIVIÈRES
L'Assemblée nationale a délibéré et adopté,
CHAPITRE PREMIER : DISPOSITIONS GÉNÉRALES
Article premier : La présente loi a pour objet de protéger les rivières et ceux qui les gardent.
Article 2 : Au sens de la présente loi, on entend par rivière tout cours d'eau.
CHAPITRE II : DU CONSEIL
Section 1 : De sa composition
Article 3 nouveau : Le Conseil est composé de sept membres élus par les riverains.
Article 4.- Le Conseil se réunit une fois par mois sur la rive.
Article 5 : La présente loi sera publiée au Journal officiel et exécutée comme loi de l'État.
Fait à Abidjan, le 3 mai 2014""",
        "premier 2 3 4 5",
    ),
    Family(
        "France: an amending law",
        """LOI n° 2016-1 relative aux rivières
Article 1er
Le code des rivières est ainsi modifié :
1° Après l'article L. 12-3, il est inséré un article L. 12-4 ainsi rédigé :
« Art. L. 12-4. - Toute personne peut signaler une rivière sale au conseil de la rivière. » ;
2° L'article L. 13-1 est abrogé.
Article 2
Les agents publics qui gardent les rivières reçoivent chaque année une formation sur les droits des riverains.
Article 3
La présente loi entre en vigueur le premier jour du mois qui suit sa publication.""",
        "1er 2 3",
        "quoted:L12-4",
    ),
    Family(
        "France: a code",
        """Code des rivières
Livre Ier : DISPOSITIONS GÉNÉRALES
Titre Ier : OBJET
Article L111-1
Les rivières sont gardées par tous dans les conditions du présent code.
Article L111-2
Le conseil de la rivière est consulté sur les projets qui la touchent.
Chapitre II : Modalités
Article R112-3-1
Un arrêté fixe la liste des rivières. L'article L. 111-1 leur est applicable.
Article L112-4
Les infractions au présent code sont constatées par les gardes.""",
        "L111-1 L111-2 R112-3-1 L112-4",
    ),
    Family(
        "Kenya and the Commonwealth: numbered provisions with notes before them",
        """THE CLEAN RIVERS BILL, 2019
ARRANGEMENT OF CLAUSES
PART I—PRELIMINARY
1—Short title.
2—Interpretation.
PART II—THE COUNCIL
3—Establishment of the Council.
A Bill for AN ACT of Parliament to protect the rivers
PART I—PRELIMINARY
Short title
1. This Act may be cited as the Clean Rivers Act, 2019.
Interpretation
2. In this Act, unless the context otherwise requires—
"river" means any stream that is longer than a mile.
PART II—THE COUNCIL
Establishment of the Council
3. (1) There is established a council to be known as the River Council.
(2) The Council shall consist of—
(a) three persons who live by the river; and
(b) two persons who fish in it.""",
        "1 2 3",
    ),
    Family(
        "Philippines and the United States: SECTION 1, SEC. 2",
        """AN ACT PROTECTING THE RIVERS AND THOSE WHO GUARD THEM
Be it enacted by the Senate and House of Representatives in Congress assembled:
SECTION 1. Short Title. - This Act shall be known as the Clean Rivers Act.
SEC. 2. Declaration of Policy. - The State values every river and the people who guard it.
SEC. 3. Definition of Terms. - As used in this Act:
(a) River refers to any stream;
(b) Guard refers to any person who guards it.
SEC. 4. Repealing Clause. - All laws contrary to Section 3 of this Act are repealed.
SEC. 5. Effectivity. - This Act takes effect fifteen days after its publication.""",
        "1 2 3 4 5",
    ),
    Family(
        "European Union: article and subject on lines of their own",
        """DIRECTIVE (EU) 2030/1 OF THE PARLIAMENT
Whereas:
(1) The rivers cross the borders of the Member States and need the same care on both sides.
(2) Those who guard them should be protected.
HAVE ADOPTED THIS DIRECTIVE:
CHAPTER I
SCOPE AND DEFINITIONS
Article 1
Purpose
The purpose of this Directive is to protect rivers and those who guard them.
Article 2
Scope
1. This Directive applies to all rivers of the Member States.
2. It does not apply to lakes, to which Article 5 of Directive 1 applies.
Article 3
Definitions
For the purposes of this Directive, the definitions of the Annex apply.
Done at Brussels, 3 May 2030.
ANNEX
Article 1
A river is a stream that does not dry up in summer.
Article 2
A guard is a person who guards a river.""",
        "1 2 3",
        "annex_article:1 annex_article:2",
    ),
    Family(
        "Honduras, Guatemala: capitals and noisy letters",
        """DECRETO No. 34-2015
EL CONGRESO NACIONAL, DECRETA: la siguiente: LEY DE RÍOS
TÍTULO I
DE LA LEY
ARTÍCULO 1.-OBJETO. La presente Ley tiene por objeto cuidar los ríos y a quienes los cuidan.
ARTlCULO 2.-FINES. Los fines de la Ley son los siguientes: agua limpia y gente segura.
ART1CULO 3.-CONSEJO. Créase el Consejo del Río como órgano de consulta.
ARTICULO 4.- VIGENCIA. El presente Decreto entrará en vigencia a partir del día de su publicación.
Dado en la ciudad de Tegucigalpa, a los tres días del mes de mayo.""",
        "1 2 3 4",
    ),
    Family(
        "Chile and Argentina: degree signs, provisional articles",
        """LEY NÚM. 21
Artículo 1°.- Objeto. La presente ley tiene por objeto la guarda de los ríos de la República.
Artículo 2º.- Toda persona podrá pedir que se limpie un río a la autoridad del lugar.
ARTICULO 3° — El Poder Ejecutivo reglamentará la presente ley en noventa días.
Artículo 3° bis.- El Consejo del Río se reunirá cada mes.
Disposiciones transitorias
Artículo primero.- El primer Consejo se elegirá dentro de un año.
Artículo segundo.- El mayor gasto será financiado con cargo al presupuesto.""",
        "1 2 3 3_bis",
        "transitional:primero transitional:segundo",
    ),
    Family(
        "Spain: additional and final dispositions",
        """Ley 3/2021, de 3 de mayo, de ríos limpios
PREÁMBULO
Los ríos son de todos y necesitan quien los cuide.
TÍTULO PRELIMINAR
Artículo 1. Objeto.
La presente ley tiene por objeto cuidar los ríos y proteger a las personas que los cuidan.
Artículo 2. Ámbito de aplicación.
1. Esta ley se aplica a todos los ríos.
2. No se aplica a los lagos.
Disposición adicional primera. Lagos.
Los lagos se regirán por su propia ley.
Disposición adicional segunda. Mares.
Los mares se regirán por la suya.
Disposición final única. Entrada en vigor.
La presente ley entrará en vigor al día siguiente de su publicación.""",
        "1 2",
        "transitional:primera transitional:segunda transitional:única",
    ),
    Family(
        "an amending act in English",
        """An Act to amend the Rivers Act
Section 1. Short title. This Act may be cited as the Rivers (Amendment) Act.
Section 2. Section 14 of the Rivers Act is replaced by the following:
“Section 14. Any person may ask the Council to clean a river that is near the person's home.”
Section 3. Commencement. This Act comes into force on the day after it is published.""",
        "1 2 3",
        "quoted:14",
    ),
    Family(
        "a resolution without the word article",
        """ORDENANZA REGIONAL
CONSIDERANDO:
Que, los ríos de la región son de todas las personas que la habitan;
SE RESUELVE:
PRIMERO.- CREAR el Consejo Regional del Río como espacio de diálogo.
SEGUNDO.- ENCARGAR a la Gerencia Regional la convocatoria del Consejo.
TERCERO.- DISPONER la publicación de la presente ordenanza.
CUARTO.- La presente ordenanza entra en vigencia al día siguiente.""",
        "PRIMERO SEGUNDO TERCERO CUARTO",
    ),
    Family(
        "an omnibus decree: spelled-out articles hold those of the laws they amend",
        """DECRETO por el que se reforman leyes de los ríos
Artículo Primero.- Se reforman los artículos 5 y 12 de la Ley de Ríos, para quedar como sigue:
Artículo 5.- El Consejo del Río se integra por siete personas que viven en la ribera.
Artículo 12.- Las sesiones del Consejo del Río son públicas y sus actas también lo son.
Artículo Segundo.- Se reforma el artículo 8 de la Ley de Lagos, para quedar como sigue:
Artículo 8.- El Consejo del Lago se integra por cinco personas que viven en la orilla.
Artículo Tercero.- El presente Decreto se publicará en el Diario Oficial de la Federación.""",
        "primero segundo tercero",
        "quoted:5 quoted:12 quoted:8",
    ),
]
