/**
 * Given names that many children in the United Kingdom have, in small letters: the commonest of each year since
 * 2005 in the baby names of the Office for National Statistics, and others that are common here. Names that
 * are words too ("May", "Will") are left out: they would be found in every plan.
 */
export const GIVEN_NAMES: ReadonlySet<string> = new Set(
  (
    'aaliyah aarav aaron abdul abdullah abdulrahman abigail adam aditya ahmad ahmed aidan aiden aisha aishah ajay alan albert albie alex alexander ' +
    'alexandra alexia alfie alfred ali alice alicia alina aliyah alyssa amaan amber amelia amelie amina aminah amir amira amna amy ana anaya ' +
    'andrea andrew angela angus anika anisa anna annabelle annie anthony antoni anya arabella aria ariana arjun arlo arthur arya asha ashton ' +
    'aurora austin ava ayaan ayan ayesha ayla ayra bartosz beatrice beau becky bella ben benjamin beth bethany billy blake bobby bonnie ' +
    'bradley brandon brody brooke caitlin callum cameron cara carter casey charles charlie charlotte chelsea chiara chidi chinedu chloe ' +
    'chris christian christopher ciaran clara cody cole connor conor courtney daisy dan daniel daniella danny darcey darcy david dawid declan ' +
    'delilah demi dexter dhruv dominic dylan eden edith edward eesa eleanor elena eli elijah eliza elizabeth ella ellen elliot elliott ellis ' +
    'elodie eloise elsie emilia emily emma emmanuel eoin erin esme ethan eva evan eve evelyn evie ewan ezra farah fatima fatimah felicity ' +
    'felix filip finlay finley finn fiona florence florrie francesca frank frankie fraser fred freddie frederick freya gabriel gabriela ' +
    'gabriella gareth george georgia georgie georgina gethin gracie gurpreet gwen hadi hafsa haider hallie hamza hana hanna hannah harley ' +
    'harleen harper harpreet harriet harris harrison harry harvey hashim hassan hayden heidi helena henry hollie hudson hugo husna hussain ' +
    'ibraheem ibrahim ifan imaan imogen imran india ines iona iqra isa isaac isabel isabella isabelle isha isla isobel ismail ivy iyla ' +
    'jackson jacob jad jade jaden jai jaime jake jakub james jamie jana jannat jasmin jasmine jason jasper jax jay jayden jenson jess jessica ' +
    'jessie jibril joanna joe joel joey john joseph josh joshua josie jude julia julian kabir kacper kai kaira kara karol kasper katherine ' +
    'kathryn katie kayden kayla keira kevin khadija khadijah khalid kian kiara kieran kiran kirsty klara kobi krish kyle kyra lacey laila lara ' +
    'laura lauren layla layton lea leah leia leila leland lena lennon lennox leo leon leonardo leonie lewis lexi lia liam liana libby lila ' +
    'lillian lillie lilly lily lina liyana lola lorenzo lottie louie louis louisa luca lucas lucia lucie lucy luka lukas luke luna lydia ' +
    'lyla mabel macy maddison madeleine madison maisie maisy malachi malaika malik mallory margot maria mariam marley marnie martha martin ' +
    'marwa maryam mason mateo matilda matteo matthew maximilian maya mehmet megan melissa mia micah michael michal mikolaj miles millie milo ' +
    'mina miriam mohamed mohammad mohammed molly muhammad musa mustafa mya myla nadia nancy naomi natalia natalie natasha nathan nathaniel ' +
    'neve nevaeh niall niamh nicholas nicole nikita nikola nina noah noor nora nusaybah oakley olive oliver olivia ollie oluwaseun omar orla ' +
    'oscar osman otis ottilie owen pablo paige paulina penelope peter phoebe pippa poppy pranav priya quinn rachel rafael rafferty raheem ' +
    'rahul raphael ravi rayan rebecca reece reggie reuben rhian rhiannon rhys riley rohan roman ronnie rory rosie ross rowan ruby rudy rufus ' +
    'rupert ryan saad safa safiya saif salma sam samantha samir samuel sana sara sarah saskia savannah seb sebastian sienna simran siobhan ' +
    'skye sofia sonny sophia sophie stanley stephen sumaya suraya syed sylvie taylor teddy thea theo theodore thomas tilly timothy tobias toby ' +
    'tom tommy tyler uma umar usman valentina vanessa victor victoria vihaan vincent violet wiktoria wilfred willow william xander xavier yahya ' +
    'yasin yasmin yousuf yuna yunus yusuf zac zach zachary zahra zainab zak zakariya zara zayan zayd zayn zeynep zoe zofia zoya zuri'
  ).split(' '),
);
