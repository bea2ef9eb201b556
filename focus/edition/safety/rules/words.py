# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Words beside a name that tell whether it is a person's, an institution's, a place's or an official's. Folded."""

from focus.edition.safety.reading import words_in

PARTICLES = words_in(
    """
    de del de-la la las los da das do dos e y van von der den bin ibn ben al el ould abu bint du des le di d
    """
)

SAINTS = words_in(
    """
    san santa santo sao saint st sainte sant ste el la puerto ciudad villa isla rio port fort mount lake lago
    """
)

INSTITUTION = words_in(
    """
    academy academia accord acte act action adalet agence agencia agency agreement air alianza alliance amnesty
    appeal arbre article assembly assembleia asamblea assemblee asociacion associacao association associates
    autoridad authority avenida avenue award bar barreau barrio bloc body boletin bolsa boulevard brigade
    brigadas bulletin bureau calle camara campaign campana campanha caravana carta case caso casa catedra center
    centre centro chair chambre charter church city clinic clinica clinique club coalicion coalition coalizao
    code codigo colectivo colegio collectif collective college comision comissao comite comites comitee
    commission commissioner committee community comunidad comunidade compromiso confederacion confederation
    conference conseil consejo conselho consortium constitution convencion convention convenio cooperativa
    coordinacion coordinadora coordination corporacion corporation council court courts corte decade declaracion
    declaration decree decreto defensoria delegation departement department departamento diario directive
    directorate district dispatch doctrine editorial ediciones editora embassy embajada embaixada equipo escola
    escuela estado estrategia estudio experts express facultad faculty federacion federation fellowship fiscalia
    fondation fondo fonds forces forest foundation forum foro fraternidad frente front fundacao fundacion fund
    gazette gobierno government governo grupo group groupe guidelines guild herald heritage hospital house human
    inform iniciativa iniciative initiative institut institute instituto jornal journal junta jury justice
    justicia justica kommission law laws league legal lei ley lgbt liga ligue lista loi lock magazine maison
    manifesto march media medal mecanismo mechanism mechanisme memorial mesa ministere ministerio ministry
    mision mission monitor movement movimento movimiento mouvement municipality municipio museum nacional
    national nations network news newspaper norma notes obras observatoire observatorio office oficina ombudsman
    ong orden ordre organisation organizacion organizacao organization pact pacte pacto papers park parlamento
    parliament parque partido party pastoral peace plan plataforma plateforme platform police policia policy
    politica polytechnic portal post pravda premio premios press prensa presse principles prison prix prize
    procuraduria process proceso program programa programme project projet projeto promotoria protocol protocole
    protocolo proyecto publications publishing quarterly radio rapport recurso red rede region register
    regulation report republic republica research reseau resolucion resolution review revista revue river road
    route rule rules sala school secretaria secretariat secretaria seccion section sentencia service servicio
    services sindicato society sociedad sociedade societe solidarity solidaridad stiftung street strategy
    suprema supreme syndicat task taskforce television territory times tower town treaty tratado tribuna
    tribunal tribune trust tv unidad unidade union unit unite universidad universidade universite university
    valley verlag vicaria village voice watch weekly women workers youth zone rights watchers lawyers trustees
    """
)

NAMED_AFTER = words_in(
    """
    fundacion fundacao foundation fondation stiftung institut institute instituto centro centre center colectivo
    coletivo collectif collective universidad universidade universite university hospital calle avenida avenue
    street rua rue boulevard ley lei loi law premio premios prize prix award catedra chair colegio college
    escola escuela ecole school casa house maison biblioteca library museo museum plaza place praca parque park
    brigada comite comision comissao asociacion associacao association corporacion corporation organizacion
    organizacao organisation radio grupo group red rede iniciativa initiative fondo fund fonds trust programa
    programme program plan observatorio observatoire liga ligue league clinica clinique clinic abogados
    """
)
"""Institutions, streets and laws that commonly carry a person's name behind their own."""

BETWEEN_INSTITUTION_AND_NAME = words_in(
    """
    abogados abogadas advogados avocats lawyers derechos humanos direitos humains droits hommes homme human
    rights estudios investigacion investigaciones popular internacional international nacional national social
    sociales juridica accion legal justicia paz
    """
)

HONORIFICS = words_in(
    """
    mr mrs ms mx miss dr dra sr sra srta don dona mme mlle monsieur madame mademoiselle maitre senhor senhora
    senor senora herr frau sheikh
    """
)
"""``M.`` and ``Me`` of French are read with their point by the rule itself."""

ROLES = words_in(
    """
    abogada abogado activist activista activiste advogada advogado ambientalista anwalt attorney avocat avocate
    blogger blogueur bloggeur campaigner campesina campesino catequista cidada cacique community-leader
    comunicador comunicadora defender defendeur defensor defensora defenseur defenseure defenseuse dirigente
    ecologista estudiante estudante journalist journaliste journalista jornalista lawyer lider lideresa militant
    militante monk nun periodista peasant priest reporter reporteiro reportera reportero sindicalista student
    teacher trade-unionist unionist victim victima victime vitima whistleblower witness testigo testemunha
    temoin widow viuda veuve viuva beneficiary beneficiaria beneficiario beneficiaire
    """
)

OFFICIALS = words_in(
    """
    ambassador ambassadrice ambassadeur ambasciatore alcalde alcaldesa attorney-general auditor chair
    chairperson chairman chairwoman chancellor chanceler commissioner commissaire comisionada comisionado
    comissario congressman congresswoman congresista coordinator deputado deputada depute deputee deputies
    deputy diputada diputado director directora directeur directrice embajador embajadora expert experta experto
    fiscal governor governador governadora gobernador gobernadora gouverneur judge juez jueza juge juiz juiza
    justice king lawmaker legislator magistrada magistrado magistrat mandate-holder mayor maire minister
    ministra ministre ministro mp mps monarch ombudsman ombudsperson parliamentarian parlamentaria premier
    prefeito prefeita president presidenta presidente presidential procurador procuradora prosecutor procureur
    pope queen rapporteur relator relatora rapporteure representante representative secretary secretaire
    secretaria secretario senador senadora senateur senatrice senator speaker vice-president vicepresidenta
    vicepresidente government gobierno governo gouvernement hon sen dep dip min gov pres honourable
    honorable menteri administration administracion administracao cabinet
    gabinete
    """
)
"""Who acts in public office is named for what the office did. A police or army officer is not in this list."""

NOT_SURNAMES = words_in(
    """
    and or of the in on at to for by with from about against after all also a an as is are was were under his
    her their its who which that this these has had have will would may must can not y o de del la las los el en
    por para con sobre contra como que es se su al lo un una e et ou le les des du au aux sur pour par avec dans
    une qui est ses son sa leur da do das dos na no nas nos em com um uma seu sua que ao aos os as january
    february march april may june july august september october november december enero febrero marzo abril mayo
    junio julio agosto septiembre octubre noviembre diciembre janvier fevrier mars avril mai juin juillet aout
    septembre octobre novembre decembre janeiro fevereiro marco abril maio junho julho agosto setembro outubro
    novembro dezembro penha magna carta falls beach island bay county state province north south east west
    internacional international annual general special rapport bill
    """
)

OF_PLACES = words_in(
    """
    african american asian european latin lankan leonean sierra czech central eastern western northern southern middle
    arab caribbean pacific atlantic amazon amazonia sahel balkans mekong caucasus maghreb rio grande
    ivory coast gedeh
    body hub hubs cities ubuntu portaria conjunta lei projeto pelaporan penegasan perlindungan perma pembela
    igualdad igualdade racial unico unica reglamentario periodo sesiones periodica periodico decimo segundo
    notebook harsh reality
    standar norma pengaturan nomor hak asasi manusia undang diskusi ubos balay balaoranan
    kanonshi gatarebuli prav lyudini
    expresion sepulcral lecciones aprendidas prctica ndice
    """
)
"""Words of places that stand in no list of countries, and of titles in languages that the data has little of."""
