# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0

"""What the safety check must find, and what it must let through: sentences of our own invention.

Names are fictional, telephone numbers and e-mail domains are those reserved for fiction and documentation, coordinates
lie in the sea. Run this file to print how many are found.
"""

from collections import Counter

import pytest

from focus.edition.safety import Known, scan

PLANTED: list[tuple[str, str]] = [
    # Names of private persons.
    ("person", "The mechanism closed the file of Marisol Quintanar after two months."),
    ("person", "Threats were reported by Ousmane Belcaire, who had left the village."),
    ("person", "La solicitud de Rigoberto Zunzarren fue rechazada sin motivo."),
    ("person", "El caso lo llevó la abogada Ximena Tordesal ante la fiscalía."),
    ("person", "La défenseure Aïssatou Mberlé a demandé une protection en mars."),
    ("person", "Le comité a reçu Jean-Baptiste Olvier au mois de mai."),
    ("person", "A defensora Conceição Trindalva foi incluída no programa."),
    ("person", "O pedido de Raimundo Cascavela não teve resposta."),
    ("person", "Mr. Kipkoril asked for relocation in 2019."),
    ("person", "According to Mrs Delacroy the patrol never came."),
    ("person", "La Sra. Montalbrán denunció amenazas."),
    ("person", "Mme Sabourel a quitté le pays."),
    ("person", "The journalist Nomvula Brixtaan was followed home."),
    ("person", "the defender Tuyen Harkovil had asked for help"),
    ("person", "The lawyer Priyamvada Kolsekar represented the families."),
    ("person", "PROTECCIÓN NEGADA A MARÍA ZUBILLAR EN SU COMUNIDAD"),
    ("person", "It was María de los Ángeles Torrubia who filed the request."),
    ("person", "Ahmed Tazrouti's family was not told."),
    ("person", "Jose Perez and Ana Gomez asked for the same measure."),
    ("person", "Fátima Al Zahrouni (29) left in June."),
    ("person", "Los familiares de J. Carlos Armentera pidieron una audiencia."),
    ("person", "Правозащитник Иван Петрович Вымышленный обратился в суд."),
    ("person", "Заявление подал А. Б. Выдуманов."),
    ("person", "María&nbsp;Quintanar was released."),
    ("person", "A líder Edilene Marabaxo recebeu ameaças."),
    ("person", "El líder Anselmo Churquipa pidió protección."),
    ("person", "Le journaliste Moussa Tambarel a été convoqué."),
    ("person", "Dr. Halvorsen treated the beneficiary."),
    ("person", "Sister of the activist Leticia Braunfeld, also at risk."),
    ("person", "La viuda de Teodoro Llancamil sigue sin escolta."),
    ("person", "Released on bail: Kwabena Ofosuhene-Trell."),
    ("person", "The police officer Ricardo Balmontes is accused."),
    # Names in addresses.
    ("name_in_address", "https://news.example.org/2021/05/release-of-maria-lopez"),
    ("name_in_address", "https://news.example.org/caso/jose_armentera.pdf"),
    ("name_in_address", "https://example.org/files/AnaQuintanar.pdf"),
    ("name_in_address", "https://example.org/?s=Rigoberto+Zunzarren"),
    ("name_in_address", "https://example.org/d%C3%A9fenseure-a%C3%AFssatou-mberle-menacee"),
    ("name_in_address", "https://example.org/%25C3%25A1ngela/luis-carlos-tordesal"),
    ("name_in_address", "See https://example.org/urgent-action-ahmed-tazrouti for more."),
    ("name_in_address", "https://example.org/libertad-para-juan-carlos-perez/"),
    ("name_in_address", "https://example.org/pt/quem-matou-raimundo-cascavela"),
    ("name_in_address", "https://example.org/mr-kipkoril-asks-for-help"),
    # Titles of cases.
    ("case_name", "Quintanar Tordesal v. Honduras (judgment)"),
    ("case_name", "Caso Zunzarren y otros vs. Colombia"),
    ("case_name", "Affaire Tazrouti c. France"),
    ("case_name", "Case of Belcaire et al. v. Brazil"),
    ("case_name", "Sentencia en el caso Armentera Llancamil"),
    # E-mail addresses.
    ("email", "Write to ana.quintanar@example.org."),
    ("email", "ana.quintanar [at] example [dot] org"),
    ("email", "ana.quintanar (arroba) example.org"),
    ("email", "ana at example dot org is the contact"),
    ("email", "quintanar\u200b@example.com"),
    ("email", "Escriba a contacto@mecanismo.example"),
    ("email", "ana&#64;example.net"),
    ("email", "Contact：ana＠example．org"),
    ("email", "https://example.org/?to=ana%40example.org"),
    ("email", "mailto:protection@example.org"),
    ("email", "pedidos para defensora@example.com.br"),
    ("email", "ana@xn--bcher-kva.example"),
    # Telephone numbers.
    ("telephone", "Call +1 202 555 0142 at night."),
    ("telephone", "tel. (202) 555-0142"),
    ("telephone", "WhatsApp: 5500 0042 17"),
    ("telephone", "Llame al 55 0000 0142."),
    ("telephone", "Appelez le 01 99 00 42 17."),
    ("telephone", "Numéro vert 0 800 000 042"),
    ("telephone", "Ligue para 0800 000 0042"),
    ("telephone", "telephone 020 7946 0142"),
    ("telephone", "+44.20.7946.0142"),
    ("telephone", "+５５ ２１ ００００ ０１４２"),
    ("telephone", "Celular 9 0000-0142"),
    ("telephone", "0044 20 7946 0142"),
    ("telephone", "Signal 202-555-0142"),
    ("telephone", "https://wa.me/12025550142"),
    ("telephone", "https://example.org/contact?phone=12025550142"),
    ("telephone", "Hotline: 01 800 000 0142"),
    ("telephone", "2200-0142 (oficina)"),
    ("telephone", "+225 00 00 01 42 17"),
    # Identity numbers.
    ("identity_number", "CURP XEXX010101HNEXXXA4"),
    ("identity_number", "his key XEXX010101MNEXXXA8 was printed"),
    ("identity_number", "CPF 000.000.000-00"),
    ("identity_number", "inscrito sob 111.111.111-11"),
    ("identity_number", "cédula de ciudadanía No. 00.000.142"),
    ("identity_number", "C.C. 0000014217 de Bogotá"),
    ("identity_number", "passport no. X0000142"),
    ("identity_number", "pasaporte número AA000142"),
    ("identity_number", "passeport n° 00AA00142"),
    ("identity_number", "DNI 00000014"),
    ("identity_number", "con DNI 00000014T"),
    ("identity_number", "national ID 0000014217"),
    ("identity_number", "RUT 11.111.111-1"),
    ("identity_number", "identity 0000-0000-00142 (Honduras)"),
    ("identity_number", "DPI 0000 00000 0142"),
    ("identity_number", "000-00-0142"),
    ("identity_number", "carte d’identité n° 0001420017"),
    ("identity_number", "Aadhaar 0000 0001 4217"),
    ("identity_number", "CNIC 00000-0000142-7"),
    ("identity_number", "NIE X0000142T"),
    # Coordinates.
    ("coordinates", "The office lies at 0.12345, -30.12345."),
    ("coordinates", "-48.8767, -123.3933"),
    ("coordinates", "48°52.6′S 123°23.6′W"),
    ("coordinates", "48° 52' 36\" S, 123° 23' 36\" W"),
    ("coordinates", "48,87670; -123,39330"),
    ("coordinates", "lat: -48.8767"),
    ("coordinates", "coordenadas: 0.1234"),
    ("coordinates", "https://maps.example.org/@-48.8767,-123.3933,15z"),
    ("coordinates", "https://maps.example.org/?q=-48.8767,-123.3933"),
    ("coordinates", "https://maps.example.org/?ll=0.1234%2C-30.1234"),
    ("coordinates", "https://www.openstreetmap.org/#map=15/-48.8767/-123.3933"),
    ("coordinates", "https://maps.example.org/data=!3d-48.8767!4d-123.3933"),
    ("coordinates", "geo:-48.8767,-123.3933"),
    ("coordinates", "plus code 4C2F4H6G+2X"),
    ("coordinates", "meet at 4H6G+2X today"),
    ("coordinates", "15T VK 12345 67890"),
    ("coordinates", "///fiction.planted.sentence"),
    ("coordinates", "https://maps.app.goo.gl/Fiction142"),
    ("coordinates", "-48.8767° S, 123.39° W"),
    # Local groups under armed or hostile control.
    ("hostile_control", "The community guard of Villanada patrols a valley controlled by armed groups."),
    ("hostile_control", "In the rebel-held district the local protection committee of Nowhere hides people at risk."),
    ("hostile_control", "La guardia indígena de Villanada actúa en zona bajo control de las disidencias."),
    ("hostile_control", "Le comité villageois de protection de Nullepart travaille sous contrôle des groupes armés."),
    ("hostile_control", "O comitê comunitário de proteção atua em área dominada por milícias."),
    ("hostile_control", "Two towns are under the control of armed groups. Local organisations there escort witnesses."),
    ("hostile_control", "La ronda campesina protege a líderes en un territorio controlado por el ELN."),
    ("hostile_control", "Focal points in junta-controlled townships report attacks."),
    ("hostile_control", "The village watch group warns people where armed groups control the road."),
    # Safe houses.
    ("shelter", "The network runs a safe house in Villanada."),
    ("shelter", "In Villanada, two shelters receive defenders."),
    ("shelter", "La casa de acogida está ubicada en la calle Cuarta."),
    ("shelter", "Hay un refugio en la colonia Fantasía."),
    ("shelter", "Une maison d'accueil près de Nullepart reçoit les familles."),
    ("shelter", "Uma casa abrigo no bairro Lugarnenhum recebe mulheres."),
    ("shelter", "The safe houses are located at 14 Nowhere Road."),
    ("shelter", "La casa segura de Villanada alberga a tres familias."),
    # Patrols.
    ("patrol_route", "The patrol leaves at 18:30 and returns at dawn."),
    ("patrol_route", "Police patrol from Villanada to Otherville on foot."),
    ("patrol_route", "La patrulla sigue la ruta del río hasta la escuela."),
    ("patrol_route", "Las patrullas pasan cada noche por la casa."),
    ("patrol_route", "La patrouille passe chaque soir devant le bureau."),
    ("patrol_route", "A patrulha passa todas as noites às 22h."),
    ("patrol_route", "Patrols pass every three hours."),
    # Escorts per person.
    ("escorts_per_person", "Each protected person has two bodyguards."),
    ("escorts_per_person", "The leader was assigned three armed escorts and a car."),
    ("escorts_per_person", "Hay 2 escoltas por persona protegida."),
    ("escorts_per_person", "La defensora cuenta con un escolta y un vehículo."),
    ("escorts_per_person", "Deux gardes du corps par personne."),
    ("escorts_per_person", "Il dispose de deux gardes du corps."),
    ("escorts_per_person", "São dois seguranças para cada defensora."),
    ("escorts_per_person", "On average 1.4 escorts per beneficiary."),
    # Small counts in prose.
    ("few_people", "Three women defenders were admitted to the programme in 2020."),
    ("few_people", "In Villanada four people were protected."),
    ("few_people", "Solo 2 periodistas recibieron medidas."),
    ("few_people", "Cinco mujeres fueron protegidas en 2021."),
    ("few_people", "Deux avocates ont été protégées."),
    ("few_people", "Três jornalistas foram incluídos no programa."),
    ("few_people", "The programme admitted 3 indigenous leaders."),
    ("few_people", "Seven lawyers requested help."),
    # Two later lists, written without looking at the rules (docs/safety-check.md has their first result).
    ("person", "Two weeks later Wilhelmina Oosterbeek withdrew her complaint."),
    ("person", "Se negó la protección a Eusebio Carranzal y a su familia."),
    ("person", "Nous avons parlé avec Solange Mpitabarel en juillet."),
    ("person", "Segundo o relato de Josefa Timbaúva, ninguém apareceu."),
    ("person", "The case of environmental activist Bonifacio Ullqui drew attention"),
    ("person", "father of Chukwuemeka Oduvarel"),
    ("person", "Sr. Echezarra no quiso declarar"),
    ("person", "Nguyen Thi Fiction was detained on arrival."),
    ("person", "Advogado Gilmar Pedrassoli, ameaçado de morte"),
    ("person", "Noura Al-Fantasi fled in 2018"),
    ("person", "Kofi A. Menstrel was relocated"),
    ("person", "Campaigner Siobhan O'Farrelly"),
    ("name_in_address", "https://x.example.org/en/stories/where-is-wilhelmina-oosterbeek"),
    ("name_in_address", "https://x.example.org/noticias/asesinan-a-eusebio-carranzal"),
    ("name_in_address", "https://x.example.org/uploads/2020/11/Josefa_Timbauva.jpg"),
    ("name_in_address", "https://x.example.org/tag/solange-mpitabarel"),
    ("case_name", "Carranzal Ullqui y otras v. Perú"),
    ("case_name", "Affaire Mpitabarel et autres contre le Burundi"),
    ("email", "josefa ARROBA example.org"),
    ("email", "josefa(at)example.org"),
    ("email", "josefa @ example . org"),
    ("telephone", "Tél : 01.99.00.12.34"),
    ("telephone", "Emergencias: (55) 0000-1234"),
    ("telephone", "ring 07700 900123"),
    ("telephone", "+1-202-555-0199 (24h)"),
    ("telephone", "línea 01-800-0000-123"),
    ("identity_number", "titular de la cédula V-00.001.234"),
    ("identity_number", "CURP: XEXX 010101 HNEXXX A4"),
    ("identity_number", "NIN: 00001234567"),
    ("identity_number", "C.I. 0.001.234-5"),
    ("coordinates", "N 48.87670 W 123.39330"),
    ("coordinates", "48 52 36 S 123 23 36 W"),
    ("coordinates", "(-48.87, -123.39)"),
    ("coordinates", "https://waze.example.org/ul?ll=-48.8767%2C-123.3933&z=10"),
    ("hostile_control", "Village elders and the community protection team hide people in areas held by rebels."),
    ("hostile_control", "Las guardias cimarronas operan en veredas ocupadas por paramilitares."),
    ("shelter", "She was moved to a hideout outside Villanada."),
    ("shelter", "L'hébergement est situé rue du Nulle-Part."),
    ("patrol_route", "Officers patrol the street between 6 p.m. and midnight."),
    ("patrol_route", "El patrullaje sale a las 19:00 del cuartel."),
    ("escorts_per_person", "She travels with four police officers."),
    ("escorts_per_person", "Cada beneficiario tiene dos escoltas."),
    ("few_people", "Two trans women requested measures in 2022."),
    ("few_people", "En Villanada se protegió a cuatro líderes."),
    ("few_people", "Quatre journalistes ont demandé une protection."),
    ("person", "Her colleague Thandeka Molwantoa received death threats."),
    ("person", "Gunmen shot at the house of Estanislao Querubal."),
    ("person", "The complaint of Zawadi Kilemberu is pending."),
    ("person", "Le domicile de Fulgence Ntabarel a été incendié."),
    ("person", "Lawyers for Mr Obafemi Trellis appealed."),
    ("person", "Amina Bouzefrane, who documents abuses, was summoned."),
    ("person", "monk Luon Fictsavat walked out"),
    ("person", "Interview with Birgitta Falkenstjerna on relocation"),
    ("name_in_address", "https://x.example.org/en/case-history-thandeka-molwantoa"),
    ("name_in_address", "https://x.example.org/estanislao-querubal-libre"),
    ("name_in_address", "https://x.example.org/?victim=Fulgence%20Ntabarel"),
    ("name_in_address", "https://x.example.org/profile/BirgittaFalkenstjerna"),
    ("case_name", "Querubal Vilcanqui v. Bolivia"),
    ("case_name", "Case of Bouzefrane v. Algeria"),
    ("email", "contact: equipe.rapide@example.fr"),
    ("email", "b_falken(at)example(dot)se"),
    ("email", "zawadi [arroba] example.org"),
    ("telephone", "Por WhatsApp al +57 300 000 0142"),
    ("telephone", "0700 000 142 (M-Pesa)"),
    ("telephone", "Phone: 254-20-0000142"),
    ("telephone", "tél. fixe 20 00 01 42"),
    ("identity_number", "Pasaporte: G00001423"),
    ("identity_number", "cédula 8-000-1423"),
    ("identity_number", "CPF nº 00000000000"),
    ("identity_number", "tarjeta de identidad 0801-0000-00142"),
    ("coordinates", "Lat 12.3456 Long -45.6789"),
    ("coordinates", "GPS: 12°20′44″N 45°40′44″W"),
    ("coordinates", "https://www.google.example/maps/place/12.3456,-45.6789"),
    ("hostile_control", "The indigenous guard of Otherville works in an area dominated by cartels."),
    ("hostile_control", "Un réseau local de protection agit dans une zone occupée par les rebelles."),
    ("shelter", "The organisation's shelter stands at the corner of Nowhere Street, Otherville."),
    ("shelter", "El albergue para defensoras en Otraparte cerró."),
    ("patrol_route", "Two patrols a day go past the office at 7:00 and 19:00."),
    ("patrol_route", "La ronda policial recorre la avenida cada dos horas."),
    ("escorts_per_person", "He was given one bodyguard."),
    ("escorts_per_person", "Chaque bénéficiaire a deux gardes du corps."),
    ("few_people", "Uma mulher indígena foi incluída no programa."),
    ("few_people", "Dos abogadas solicitaron medidas en 2023."),
    ("few_people", "Only three requests came from Otherville."),
]

NEEDS_THE_DATA: list[tuple[str, str]] = [
    # Names outside the lists: found because the data explains every other word.
    ("person", "O agricultor Valdemir Sertanejo vive sob ameaça."),
    ("person", "La comunicadora indígena Nayeli Xochipal fue hostigada."),
    ("person", "Testimony by Sok Veasna Fiction and two others"),
    ("person", "Un ataque contra Macario Vilcanqui dejó heridos."),
]

SAFE: list[str] = [
    "The Inter-American Court of Human Rights ordered the State of Honduras to adopt a law.",
    "Comisión Nacional de los Derechos Humanos, Quinta Visitaduría",
    "Commission nationale des droits de l'homme de Côte d'Ivoire",
    "Secretaria Nacional de Promoção e Defesa dos Direitos Humanos",
    "Ley 418 de 1997, prorrogada por las leyes 548/1999, 782/2002 y 1106/2006",
    "Decreto 4912 de 2011, articles 81-83, Diario Oficial 48.295",
    "Resolution 53/144 of the General Assembly, 9 December 1998",
    "Fundación Juan Quintanar asked for the law.",
    "Centro de Derechos Humanos Miguel Quintanar",
    "Colectivo de Abogados José Quintanar",
    "The Elisabeth Quintanar Institute published a report.",
    "Special Rapporteur Mary Quintanar visited in May.",
    "Senator Robert Quintanar tabled the bill.",
    "The bill was tabled by Ana Quintanar, senator for the capital.",
    "La presidenta Ximena Quintanar promulgó la ley.",
    "President Emmanuel Quintanar opened the meeting.",
    "The case was heard in San José, Costa Rica.",
    "São Paulo, Santa Catarina and San Luis Potosí have programmes of their own.",
    "Members of the Lawyers' Corporation v. Colombia",
    "State of Kenya v. Kenya National Commission",
    "The People v. the State",
    "In 2018-2021 the fund paid 1.900.000.000 pesos.",
    "About 740,000 million pesos; 10.459 measures; 6,870 posts.",
    "Between 2010 and 2020, 1,021 journalists and 1,646 defenders were admitted.",
    "Call 112 or 911 in an emergency.",
    "ISBN 978-0-00-000014-2",
    "Decree 2020-0087 of 18 February 2020",
    "File 2019-00142 of the Constitutional Court, sentence SU-546/23",
    "Official gazette no. 48.295 of 31 October 2011, page 12",
    "Growth of 12.5, 13.25 and 14.75 per cent",
    "Articles 3.1, 4.2; 5.10",
    "The programme offers temporary shelter abroad.",
    "Shelter City in The Hague is a programme of cities.",
    "Safe houses are among the measures of the law.",
    "Se ofrece refugio temporal en Colombia.",
    "Police patrols are one of the measures.",
    "Ruta colectiva de protección para comunidades",
    "The agency employs 6,000 escorts.",
    "Armed escorts and armoured vehicles take most of the budget.",
    "Local organisations asked for a law.",
    "Armed groups threatened defenders in 2021.",
    "Three articles protect women defenders.",
    "Four defenders' organisations welcome the law.",
    "Two bills were tabled; nine articles were adopted.",
    "In all 2,006 people are protected, 727 of them women.",
    "The board has three seats for civil society.",
    "https://www.corteconstitucional.gov.co/relatoria/2019/C-191-19.htm",
    "https://example.gov/eva/gestornormativo/norma.php?i=271996",
    "https://example.org/2023/10/05/de-mas-de-114-mil-solicitudes/",
    "https://example.org/fundacion-juan-quintanar/informe",
    "https://example.org/san-jose-declara",
    "https://www.openstreetmap.org/about",
    "https://example.org/@channel/videos",
    "Version 2.10.1345, of 2024",
    "Grace period; Mark of respect; Justice for all; Victoria Falls",
    "Paris Principles and Marrakech Declaration",
    "Ley Orgánica de la Fiscalía General y Código Penal",
    "Kenya National Commission on Human Rights (KNCHR)",
    "Ministerio del Interior y de Justicia",
    "The Declaration of Santiago was adopted.",
]


def rules_found(text: str) -> set[str]:
    """The rules that hit a text standing alone, as the text of an event."""
    return {hit.rule for hit in scan([("events", "zz-event-1", "text", text)], [])}


@pytest.mark.parametrize(("rule", "text"), PLANTED)
def test_a_planted_danger_is_found(rule: str, text: str) -> None:
    assert rule in rules_found(text)


@pytest.mark.parametrize(("rule", "text"), NEEDS_THE_DATA)
def test_a_name_outside_the_lists_is_found_beside_the_words_of_the_data(rule: str, text: str) -> None:
    prose = " ".join((*SAFE, *(text for _, text in PLANTED + NEEDS_THE_DATA)))
    known = Known(ordinary=frozenset(word for word in prose.split() if word.islower()))
    assert rule not in rules_found(text)
    assert rule in {hit.rule for hit in scan([("events", "zz-event-1", "text", text)], [], known)}


@pytest.mark.parametrize("text", SAFE)
def test_a_harmless_sentence_raises_no_alarm(text: str) -> None:
    assert rules_found(text) == set()


def measure() -> str:
    """A table: planted and found by rule, then false alarms."""
    planted = Counter(rule for rule, _ in PLANTED)
    found = Counter(rule for rule, text in PLANTED if rule in rules_found(text))
    alarms = sum(bool(rules_found(text)) for text in SAFE)
    rows = [f"| {rule} | {planted[rule]} | {found[rule]} |" for rule in planted]
    total = f"| all | {planted.total()} | {found.total()} |"
    return "\n".join(
        ["| rule | planted | found |", "|---|---|---|", *rows, total, "", f"harmless: {len(SAFE)}, alarms: {alarms}"]
    )


if __name__ == "__main__":
    print(measure())
