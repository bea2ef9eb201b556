# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Given names and surnames in folded form: our own compilation of common ones, moderate in size by intent.

A name that is also a word, a month, a place or an institution's usual name stands in ``AMBIGUOUS``: it counts
only beside a surname of the list, an honorific or a role.
"""

from focus.edition.safety.reading import words_in

GIVEN = words_in(
    """
    aaron abiola aboubacar baptiste birgitta chukwuemeka dina estanislao fulgence geoffroy isidore macky nguyen
    noura thandeka ulisses wilhelmina zawadi
    abbas abdallah abdel abdelaziz abdelkader abdou abdoul abdoulaye abdul abdullah abebe abel abena
    abiodun abraham abubakar achille achraf adam adama adamou adan adela adelaida adele adrian adriana adrien
    agnes agnieszka agustin agustina ahmad ahmed aicha aida aime aimee aissata aissatou akosua alain alan alba
    alberto alberta alejandra alejandro aleksandr aleksandra alessandra alessandro alex alexander alexandra
    alexandre alexandru alexei alexey alfonso alfred alfredo ali alice alicia alina aline alioune alison allan
    alma alonso alphonse alvaro amadou amalia amanda amelia amelie amina aminata amir amira amos amy ana anabel
    anais anastasia andre andrea andreas andreea andrei andres andrew andrey andrzej anela angela angelica
    angelina anibal anil anita anja anjali ann anna anne annette annie anselmo anthony antoine antonia antonio
    antony anton anya aracely araceli ariadna ariel arif arlette armand armando armelle arnaud arnold arnulfo
    arsene artem arthur arturo asha ashok asif astrid atanasio audrey augusto aurelie aurelio aurora awa axel
    ayesha aylin aziz aziza babacar baltazar barbara bartolome basilio beatrice beatriz belen belinda benedicte
    benedito benigno benita benito benjamin benoit bernadette bernard bernarda bernardo bertha berta bertrand
    bianca bilal birgit blanca boris boubacar brahim brenda brian brigitte bruno camila camille camilo carina
    carl carla carles carlo carlos carmela carmen carole caroline cassandra catalina catarina catherine cecile
    cecilia celeste celestin celia celine cesar chantal charles cheikh chiara chidi chinedu chloe christelle
    christian christiane christina christine christophe christopher cindy clara clarisse claude claudette
    claudia claudine claudio clemence clement clotilde colette concepcion constantin consuelo cornelia corinne
    cristian cristiana cristina cristobal cynthia cyril cyrille dalia damian daniel daniela danielle danilo
    daria dario darren dave david deborah deepak delfina delia denis denise deolinda desire desmond diana didier
    diego dieudonne dimitri dina diogo dmitri dmitry dolly dominique donald dora doris dorothea dorothy douglas
    dulce eamon edgar edgardo edith edmond edmundo edna eduarda eduardo edward edwin efrain efua eileen elaine
    elena eleanor eleonora elia elias elisa elisabeth elise elizabeth ella ellen elodie eloisa elsa elvira
    emanuel emerson emil emile emilia emiliano emilie emilio emily emma emmanuel emmanuelle enrique eric erica
    erick erik erika ernest ernesto erwin esmeralda esperance estela esteban estefania ester esther etienne
    eugene eugenia eugenio eulalia eunice eusebio eva evelyn evelyne evgenia evgeny fabian fabienne fabio
    fabiola fabrice fadi fanny farah fares farid farida fatima fatimah fatma fatou fatoumata federica federico
    felicia felicite felipe felix ferdinand fernanda fernando fidel fiona firmin flavia flavio florencia florent
    florian fode franck franco francois francoise frantz fred frederic frederica frederick frederico fredy
    freddy gabriel gabriela gabrielle gael gaston genevieve geoffrey george georges georgina gerald geraldine
    geraldo gerard gerardo german germain gertrude ghislain giancarlo gilbert gilberto gilda gilles giovanni
    gisela gisele giselle gladys gloria gonzalo gordon gregoire gregor gregory griselda guilherme guillaume
    guillermo gustave gustavo guy habib habiba hadja haidar halima hamid hamza hana hannah hans harold haroun
    harry hasan hassan hassane hector heidi helen helena helene heloisa henri henrietta henrik henrique henry
    herbert heriberto hermelinda hernan herve hilaria hilda honore horacio howard hubert hugo humberto husain
    hussein ian ibrahim ibrahima idrissa idriss ignacio igor ikram ilaria ilse imad imane imran ines ingrid
    inocencia irena irene irina irma isaac isabel isabela isabelle isaias isidro isidora ismael ismail issa
    issouf ivan ivana ivonne jacinta jacinto jack jackson jacob jacqueline jacques jaime jakub jamal james
    jamila jan jana jane janet janeth janina janine jasmine jason javier jawad jean jeanne jeannette jeffrey
    jennifer jenny jeremias jeremie jeremy jerome jessica jesus jimena jimmy joan joana joanna joao joaquim
    joaquin jocelyn jocelyne joel johan johanna john johnny jonathan jorge josaphat jose josefa josefina joseph
    josephine joshua josiane josue joyce juan juana juanita judith juana jules julia julian juliana julie julien
    julieta juliette julio julius justine kader kadiatou kadidia kamal kamala kamel karen karim karima karin
    karina karl karla karol karolina katarina katarzyna kate katherine kathleen kathryn katia katja katrin kelly
    kenneth kenya kevin khadija khadidiatou khaled khalid khalil kim kiran kofi kojo koffi konstantin krishna
    kristina kristine krzysztof kumar kwabena kwame kwasi ladislao laila lamine lars latifa laura laure laurence
    laurent laurie lea leandro leila leila lena leo leon leonard leonardo leonel leonie leonor leopoldo leslie
    leticia lidia lila lilia lilian liliana liliane lina linda lisa lise lissette livia lorena lorenza lorenzo
    louis louisa louise luc luca lucas lucette lucia luciana luciano lucie lucien lucila lucrecia ludmila
    ludovic luis luisa luiz luiza lukas lukasz lupita lyudmila mabel macarena madeleine madina mahamadou mahamat
    mahmoud maite makoto malick malika mamadou manfred manoel manon manuel manuela marc marcel marcela marcelino
    marcelle marcelo marcia marcin marco marcos margaret margareta margarita margaux margot marguerite maria
    mariam mariama marian mariana marianne maribel marie marielle marilyn marin marina mario marisa marisol
    marita marius marjorie marlene marta martha martin martina martine mary mateo mateus mathias mathieu
    mathilde matilde matheus matteo matthew matthias matthieu maureen maurice mauricio max maxim maxime
    maximiliano maya mbaye megan mehdi mehmet melanie melissa mercy meryem micaela michael michaela michal
    micheline michel michele michelle miguel mihai mikael mikhail milagros milan milena milica milos miranda
    miriam mirta mohamad mohamed mohammad mohammed moise moises moncef monica monika monique monserrat moses
    mouhamed mounir moussa muhammad mukesh muna murat mustafa mustapha myriam myrna nabil nadege nadezhda nadia
    nadine naima nancy naomi narciso natacha natalia natalie nathalie nathan ndeye nestor ngozi nicanor nicholas
    nicole nicola nicolas nicolae nikola nikolai nikos nina noa noe noel noelle noemi noor nora norberto norma
    nour octavia octavio odette odile olena oleg olga oliver olivia olivier olusegun omar orlando oscar osman
    osvaldo oswaldo otilia oumar oumou ousmane pablo paloma pamela paola paolo pascal pascale patrice patricia
    patricio patrick patrik paul paula paulette paulin pauline paulina paulo pavel pedro peggy penelope percy
    perpetua peter petr petra philip philippe philomena pierre pierrette placide prakash precious priscila priya
    prosper quentin rachel rachid rachida rafael rafaela rahma raimundo rainer raissa raj rajesh ralph ramadan
    ramatoulaye ramesh ramiro ramon ramona ranjit raphael raquel rashid rasheed raul raymond raymonde rebeca
    rebecca regina regine reina reinaldo remi renata renate renaud rene renee reynaldo ricardo richard rigoberta
    rigoberto rita robert roberta roberto robin rocio rodolfo rodrigo roger rogelio roland rolando romain roman
    romeo romina romulo ronald rosa rosalia rosalie rosalina rosalba rosalinda rosana rosaria rose-marie
    roseline rosemary roxana roy ruben rudolf rufina rui russell ruth ryan saad sabine sabrina sadia safia said
    saida saidou salah salif salim salma salome salvatore samantha samba samira samir samuel sandra sandrine
    sanjay saoirse sara sarah saul scott sean sebastian sebastiao sebastien segundo selma serge sergei sergey
    sergio severine seydou shah shahid shanti sharif sharon sheila shirley sidi sidonie siegfried silas silvana
    silvia silvina silvio simeon simon simona simone sofia sofiane solange soledad soledade sonia sophie souad
    souleymane stanislas stanislav stefan stefania stefano stella stephane stephanie stephen steve steven sulema
    sunil sunita suresh susan susana susanna susanne suzanne svetlana sybille sylvain sylvia sylvie sylvester
    tadeusz tamara tania tarek tariq tatiana teodoro teodora teresa terence thabo thandiwe thierry themba theo
    theodore theophile theresa therese thiago thomas tiago tim timothy timoteo tina tobias todd tom tomas tomasz
    tracy ulises umar ursula usman valentin valentina valeria valerie valery vanesa vanessa vasily venancio vera
    veronica veronique vicente vicenta victor vijay viktor viktoria vilma vincent violeta viola viorica virginie
    viviana viviane vladimir volodymyr wafa walid walter wanda wanjiku wangari wendy werner wilfred wilfredo
    wilfried wilhelm willem william wilma wilson wojciech xavier ximena xiomara yacine yacouba yadira yamile
    yann yasmin yasmina yaw yekaterina yesenia yolanda yosef youssef youssouf yuri yves yvette yvonne zacarias
    zahra zainab zakaria zeinab zenaida zineb zoe zohra zoila zulema zuzana
    """
)

AMBIGUOUS = words_in(
    """
    abel adam alba alma amos angel angela asha aurora axel baltazar carmen carolina celeste charlotte chad
    clement concepcion consuelo cruz dalia deborah dolores domingo dominique dulce esmeralda esperance faith
    fidel florence francisca francisco frank german gloria grace guadalupe guy hope ines jack jackson jan joy
    julia justice justine kenya kim krishna lea leon luz manuel marc marcos marian marin mark mary max maya
    mercedes mercy milagros milan moise mona noel noe noor nour octavia oliver orlando paz pilar placide
    precious prosper raj ramadan regina reina robin roman romeo rosa rosario roy rui said salome salvador
    santiago samba sara saul segundo sean shah sharif soledad sol tim tom tracy valencia vera victoria viola
    virginia will wilson
    """
)

SURNAMES = words_in(
    """
    abdi abdullahi acosta adeyemi aguilar aguirre ahmadi akhtar alfaro almeida alonso alvarado alvarez alves
    amaya andrade aragon araujo arce arias arroyo asante avila ayala azevedo bah balde banda barbosa barrera
    barrios barros batista bautista becerra beltran benitez bermudez bernal blanco boateng bonilla botha bravo
    brito bustamante cabrera caceres calderon camacho camara campos cardenas cardoso carrasco carrillo carvalho
    castaneda castellanos castillo castro ceron cervantes chavez chukwu cisse contreras cordova coronado correa
    cortes costa coulibaly cuellar cunha dhlamini diallo dias diaz diop diouf dlamini dominguez dos-santos
    duarte dupont duran echeverria escalante escobar espinosa espinoza estrada fernandes fernandez ferreira
    figueroa flores fofana fonseca franco freitas fuentes galeano galindo gallego gallegos galvez garcia garrido
    garza gil gomes gomez goncalves gonzales gonzalez guerra guerrero gutierrez guzman haidara hernandez herrera
    hossain hurtado ibarra iglesias islam ivanov ivanova jallow jara jimenez johnson jones juarez kabila kaboul
    kamara kambale kamau kante kaya keita khan khumalo konate kone kouassi kouame kowalski kuznetsov lara leal
    leiva lima lopes lopez lozano lugo macedo machado maldonado mamani mansour marin marques marquez martinez
    martins mbeki medina medeiros mejia melo mendes mendez mendoza menezes mensah mercado meza miranda mohamud
    mokoena molina monteiro montenegro montero montes montoya mora moraes morales moreira moreno mota moura moyo
    mukendi munoz murillo mutua mwangi naidoo nascimento navarro ndiaye ndlovu nguyen nkosi nkrumah nogueira
    novak nunes nunez ochoa odhiambo ojeda okafor okeke okonkwo oliveira olivares ordonez orozco ortega ortiz
    osorio otieno ouattara ouedraogo owusu pacheco padilla palacios palma paredes parra patel patino pena
    peralta pereira perez petrov petrova phiri pineda pinheiro pinto ponce popescu portillo prado prieto
    quintero quiroga quispe rahman ramirez ramos rana reis rengifo restrepo reyes ribeiro rincon rios rivas
    rivera robles rocha rodrigues rodriguez rojas roldan romero rosales rosario ruiz saavedra salas salazar
    salgado salinas sanchez sandoval sanogo santana santos sarr sawadogo segovia serrano sesay shrestha sierra
    silva singh smirnov smirnova smith soares sosa soto sousa souza suarez tamang tandia tapia tavares taylor
    tejada teixeira tello thapa thiam toledo torres toure traore trejo trujillo tshisekedi uribe urrutia valdes
    valdez valencia valenzuela vargas vasquez vazquez vega velasco velasquez velez vera vidal vieira villanueva
    villegas wanjiku williams yanez zamora zapata zavala zelaya zongo zuniga zulu
    """
)
