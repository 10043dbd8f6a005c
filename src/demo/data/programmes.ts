import type { DemoProgramme } from '../entries/types.ts'

/**
 * Europe for Citizens, as IN.TO.EU describes it: two general and two specific objectives. One source calls the programme
 * "EU for Citizens". Its period, website and disclaimer are not in the sources; the emblem is that of its funder, the European Union.
 */
export const programmes: DemoProgramme[] = [
  {
    key: 'europe-for-citizens',
    sourceLocale: 'sq',
    publishedLocales: ['sq', 'en', 'it', 'es', 'el', 'ro', 'ar'],
    name: {
      sq: 'Europa për qytetarët',
      en: 'Europe for Citizens',
      it: 'Europa per i cittadini',
      es: 'Europa con los Ciudadanos',
      el: 'Ευρώπη για τους πολίτες',
      ro: 'Europa pentru cetățeni',
      ar: 'أوروبا من أجل المواطنين',
    },
    funder: {
      sq: 'Bashkimi Europian',
      en: 'European Union',
      it: 'Unione europea',
      es: 'Unión Europea',
      el: 'Ευρωπαϊκή Ένωση',
      ro: 'Uniunea Europeană',
      ar: 'الاتحاد الأوروبي',
    },
    generalObjectives: [
      {
        text: {
          sq: 'T’u bëjë qytetarëve më të njohur dhe më të kuptueshëm rrugën historike të Bashkimit Europian.',
          en: 'Help citizens understand the history of the European Union better.',
          it: "Aiutare i cittadini a comprendere meglio la storia dell'Unione europea.",
          es: 'Ayudar a la ciudadanía a comprender mejor la historia de la Unión Europea.',
          el: 'Να βοηθήσει τους πολίτες να κατανοήσουν καλύτερα την ιστορία της Ευρωπαϊκής Ένωσης.',
          ro: 'Să îi ajute pe cetățeni să înțeleagă mai bine istoria Uniunii Europene.',
          ar: 'مساعدة المواطنين على فهم تاريخ الاتحاد الأوروبي فهماً أفضل.',
        },
      },
      {
        text: {
          sq: 'Ta forcojë qytetarinë europiane dhe t’ua lehtësojë njerëzve pjesëmarrjen në jetën qytetare e demokratike.',
          en: 'Strengthen European citizenship and make it easier to take part in civic and democratic life.',
          it: 'Rafforzare la cittadinanza europea e facilitare la partecipazione alla vita civica e democratica.',
          es: 'Reforzar la ciudadanía europea y facilitar la participación en la vida cívica y democrática.',
          el: 'Να ενισχύσει την ευρωπαϊκή ιθαγένεια και να διευκολύνει τη συμμετοχή στον πολιτικό και δημοκρατικό βίο.',
          ro: 'Să consolideze cetățenia europeană și să faciliteze participarea la viața civică și democratică.',
          ar: 'تعزيز المواطنة الأوروبية وتيسير المشاركة في الحياة المدنية والديمقراطية.',
        },
      },
    ],
    specificObjectives: [
      {
        text: {
          sq: 'Kujtesa historike: përmes debatit, reflektimit dhe rrjeteve, të mbahet gjallë kujtimi i së shkuarës dhe vetëdija për qëllimin e Bashkimit, që është paqja, vlerat e tij dhe mirëqenia e njerëzve.',
          en: 'Remembrance: through debate, reflection and networks, raise awareness of the past and of what the Union is for: peace, its values and the well-being of its people.',
          it: "Memoria: con il dibattito, la riflessione e le reti, rendere più vive la memoria del passato e la coscienza di ciò per cui l'Unione esiste: la pace, i suoi valori e il benessere delle persone.",
          es: 'Memoria: mediante el debate, la reflexión y las redes, avivar la conciencia del pasado y de la razón de ser de la Unión: la paz, sus valores y el bienestar de las personas.',
          el: 'Μνήμη: με τη συζήτηση, τον προβληματισμό και τα δίκτυα, να ενισχυθεί η επίγνωση του παρελθόντος και του σκοπού της Ένωσης, που είναι η ειρήνη, οι αξίες της και η ευημερία των ανθρώπων.',
          ro: 'Memorie: prin dezbatere, reflecție și rețele, să crească conștientizarea trecutului și a rostului Uniunii: pacea, valorile ei și bunăstarea oamenilor.',
          ar: 'الذاكرة: من خلال النقاش والتأمل والشبكات، زيادة الوعي بالماضي وبالغاية من الاتحاد، وهي السلام وقيمه ورفاه الناس.',
        },
      },
      {
        text: {
          sq: 'Pjesëmarrja: njerëzit të njohin se si merren vendimet në nivel europian dhe të gjejnë mundësi për t’u angazhuar në shoqëri, në shkëmbimin ndërkulturor dhe si vullnetarë.',
          en: 'Participation: let people know how decisions are made at European level, and open ways to get involved in society, in intercultural exchange and as volunteers.',
          it: 'Partecipazione: far conoscere come si prendono le decisioni a livello europeo e aprire possibilità di impegno sociale, interculturale e di volontariato.',
          es: 'Participación: dar a conocer cómo se toman las decisiones en el ámbito europeo y abrir vías de compromiso social, intercultural y de voluntariado.',
          el: 'Συμμετοχή: να γίνει γνωστό πώς λαμβάνονται οι αποφάσεις σε ευρωπαϊκό επίπεδο και να ανοίξουν δρόμοι για κοινωνική, διαπολιτισμική και εθελοντική δράση.',
          ro: 'Participare: oamenii să afle cum se iau deciziile la nivel european și să găsească posibilități de implicare socială, interculturală și ca voluntari.',
          ar: 'المشاركة: تعريف الناس بكيفية اتخاذ القرارات على المستوى الأوروبي، وفتح سبل للانخراط في المجتمع وفي التبادل بين الثقافات وفي العمل التطوعي.',
        },
      },
    ],
    europeanUnion: true,
    fundingStatement: {
      sq: 'Ky projekt financohet nga programi «Europa për qytetarët» i Bashkimit Europian.',
      en: "This project is funded by the European Union's programme Europe for Citizens.",
      it: "Questo progetto è finanziato dal programma dell'Unione europea «Europa per i cittadini».",
      es: 'Este proyecto está financiado por el programa «Europa con los Ciudadanos» de la Unión Europea.',
      el: 'Το έργο χρηματοδοτείται από το πρόγραμμα «Ευρώπη για τους πολίτες» της Ευρωπαϊκής Ένωσης.',
      ro: 'Acest proiect este finanțat prin programul „Europa pentru cetățeni” al Uniunii Europene.',
      ar: 'هذا المشروع ممول من برنامج الاتحاد الأوروبي «أوروبا من أجل المواطنين».',
    },
  },
]
