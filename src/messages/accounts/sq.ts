import type { AccountMessages } from './en.ts'

/** Albanian. */
export const sq: AccountMessages = {
  mails: {
    invitation: {
      subject: 'Llogaria juaj në Hansa',
      text: 'Përshëndetje {name},\n\nju është krijuar një llogari në Hansa, qendra e përmbajtjes së rrjetit tuaj të bashkive. Hapni këtë adresë për të zgjedhur fjalëkalimin:\n\n{link}\n\nLidhja vlen një herë, brenda shtatë ditësh. Pas kësaj kërkojini administratorit një të re.\n\nNëse nuk e prisnit këtë mesazh, lëreni: pa lidhjen askush nuk mund ta përdorë llogarinë.\n',
    },
    reset: {
      subject: 'Fjalëkalim i ri për Hansa',
      text: 'Përshëndetje {name},\n\ndikush, shpresojmë ju, kërkoi një fjalëkalim të ri për llogarinë tuaj në Hansa. Hapni këtë adresë për ta zgjedhur:\n\n{link}\n\nLidhja vlen një herë, brenda një ore. Kur e përdorni, të gjitha pajisjet dalin nga llogaria.\n\nNëse nuk ishit ju, lëreni këtë mesazh: fjalëkalimi mbetet siç është.\n',
    },
  },
  security: {
    subject: 'Hansa: {what}',
    text: 'Përshëndetje {name},\n\n{what}.\n\n{facts}\n\nNëse e dini këtë, nuk keni ç’të bëni.\n\nNëse jo, hapni {link}, dilni nga të gjitha pajisjet dhe zgjidhni një fjalëkalim të ri. Nëse nuk mund të hyni më, kërkoni një fjalëkalim të ri në faqen e hyrjes. Në çdo rast njoftoni administratorin tuaj.\n',
    when: 'Koha: {value}',
    device: 'Pajisja: {value}',
    network: 'Rrjeti: {value}',
    byAdministrator: 'Nga: një administrator',
    what: {
      newDevice: 'Një pajisje e re ka hyrë në llogarinë tuaj',
      passwordChange: 'Fjalëkalimi i llogarisë suaj u ndryshua',
      emailChange: 'Adresa e postës elektronike e llogarisë suaj u ndryshua',
      twoFactorOn: 'Një aplikacion vërtetimi u vendos për llogarinë tuaj',
      twoFactorOff: 'Faktori i dytë i llogarisë suaj u hoq',
      recoveryCodesRenewed: 'U krijuan kode të reja rikuperimi për llogarinë tuaj',
      recoveryCodeUsed: 'U përdor një kod rikuperimi i llogarisë suaj',
      passkeyAdded: 'Llogarisë suaj iu shtua një çelës kalimi',
      passkeyRemoved: 'Një çelës kalimi i llogarisë suaj u hoq',
      identityLinked: 'Një ofrues identiteti u lidh me llogarinë tuaj',
      identityUnlinked: 'Një ofrues identiteti u shkëput nga llogaria juaj',
    },
  },
  answers: {
    wait: 'Shumë përpjekje. Prisni {seconds} sekonda dhe provoni përsëri.',
    suspended: 'Kjo llogari është pezulluar. Pyesni administratorin tuaj.',
    code: 'Shkruani kodin e aplikacionit të vërtetimit ose një nga kodet e rikuperimit.',
    wrongCode: 'Ky kod është i gabuar ose është përdorur më parë. Prisni kodin tjetër në aplikacion.',
    setUp: 'Për të hyrë ju duhet një faktor i dytë. Vendoseni tani; ju duhet një aplikacion vërtetimi.',
    incomplete:
      'Mungon diçka ose ka formë të gabuar. Shkruajeni adresën e e-mailit si emri@qyteti.example dhe fjalëkalimin si tekst.',
    setUpFirst:
      'Bashkia juaj kërkon faktor të dytë nga të gjithë. Vendoseni së pari te /account/two-factor; deri atëherë nuk punon asgjë tjetër.',
    foreign:
      'Këtë mund ta bëni vetëm për njerëz që i përkasin vetëm bashkive që administroni ju, dhe jo për veten.',
    notInvited: 'Ky person ka tashmë fjalëkalim dhe nuk ka nevojë për ftesë.',
    gone: 'Kjo adresë nuk përdoret këtu. Lidhjet për fjalëkalim të ri hapin një faqe të tyren; fjalëkalimi i harruar kërkohet te /admin/forgot.',
    foreignOrigin:
      'Ky formular erdhi nga një faqe tjetër interneti. Hapni faqen në qendër dhe provoni përsëri.',
  },
  link: {
    titleInvitation: 'Mirë se vini në Hansa',
    introInvitation: 'Përshëndetje {name}. Zgjidhni fjalëkalimin për llogarinë tuaj {email}.',
    titleReset: 'Zgjidhni një fjalëkalim të ri',
    introReset:
      'Zgjidhni një fjalëkalim të ri për llogarinë tuaj {email}. Të gjitha pajisjet do të dalin nga llogaria.',
    password: 'Fjalëkalimi',
    hint: '12 shenja ose më shumë. Disa fjalë radhazi mbahen mend lehtë.',
    repeat: 'Fjalëkalimi përsëri',
    submit: 'Ruaj fjalëkalimin',
    differ: 'Dy fjalëkalimet nuk janë njësoj. Shkruani të njëjtin dy herë.',
    goneTitle: 'Kjo lidhje nuk vlen më',
    gone: 'Është përdorur, ka skaduar ose është zëvendësuar nga një më e re. Kërkoni një mesazh më të ri, kërkoni fjalëkalim të ri në faqen e hyrjes, ose një ftesë të re nga administratori.',
    doneTitle: 'Fjalëkalimi u ruajt',
    done: 'Tani mund të hyni me të.',
    signIn: 'Hyni',
  },
  account: {
    title: 'Hyrja dhe siguria',
    back: 'Kthehu te qendra',
    sessions: 'Ku jeni i hyrë',
    device: 'Pajisja',
    since: 'Që nga',
    lastSeen: 'Parë së fundi',
    actions: 'Veprimi',
    unknown: 'Pajisje e panjohur',
    thisOne: 'kjo pajisje',
    end: 'Dil',
    endNamed: 'Dil nga {device}, që nga {since}',
    endAll: 'Dil kudo',
    endAllHint: 'Çdo pajisje del nga llogaria, edhe kjo.',
    factor: 'Faktori i dytë',
    factorOn: 'Një faktor i dytë është vendosur.',
    factorOff: 'Nuk është vendosur asnjë faktor i dytë. Me të, askush nuk hyn vetëm me fjalëkalimin tuaj.',
    factorLink: 'Vendosni ose ndryshoni faktorin e dytë',
  },
  factor: {
    title: 'Faktori i dytë',
    demanded:
      'Bashkia juaj ose rrjeti kërkon faktor të dytë nga të gjithë. Mund të vazhdoni pasi ta vendosni.',
    step1:
      'Instaloni në telefon një aplikacion vërtetimi, për shembull Aegis, FreeOTP ose Google Authenticator.',
    step2: 'Skanoni me të këtë kod, ose shkruani çelësin.',
    qr: 'Kod QR me çelësin më poshtë',
    key: 'Çelësi',
    step3: 'Shkruani gjashtë shifrat që tregon aplikacioni.',
    code: 'Kodi',
    submit: 'Vendos',
    wrong:
      'Ky kod është i gabuar. Shihni nëse ora e telefonit është e saktë dhe shkruani shifrat që tregon aplikacioni tani.',
    expired: 'Kjo faqe qëndroi hapur shumë gjatë. Filloni përsëri.',
    codesTitle: 'Kodet tuaja të rikuperimit',
    codes:
      'Faktori i dytë u vendos. Ruajini këto kode në vend të sigurt: secili vlen një herë, kur humbet telefoni. Nuk tregohen më.',
    goOn: 'I ruajta. Vazhdo',
    newCodes: 'Bëj kode të reja rikuperimi',
    newCodesHint: 'Të vjetrat nuk vlejnë më.',
    off: 'Hiq aplikacionin e vërtetimit',
    offHint: 'Shkruani një kod të aplikacionit ose një kod rikuperimi.',
    offRefused:
      'Bashkia juaj ose rrjeti kërkon faktor të dytë nga të gjithë. Administratori mund ta zëvendësojë; nuk mund të hiqet.',
    again: 'Filloni përsëri',
    offDone: 'Faktori i dytë u hoq.',
  },
  passkeys: {
    title: 'Çelësat e kalimit',
    intro:
      'Pas fjalëkalimit, çelësi i kalimit vërteton me gjurmën e gishtit, me fytyrën ose me PIN-in e pajisjes se jeni ju. Asnjë faqe e rreme nuk mund t’jua kërkojë.',
    none: 'Nuk keni asnjë çelës kalimi.',
    name: 'Emri i çelësit të kalimit',
    nameHint: 'Që ta njihni më vonë, për shembull «Telefoni» ose «Çelësi i sigurisë».',
    password: 'Fjalëkalimi i tanishëm',
    add: 'Shto një çelës kalimi',
    added: 'Shtuar',
    used: 'Përdorur së fundi',
    never: 'asnjëherë',
    remove: 'Hiq',
    removeNamed: 'Hiq {name}',
    removeTitle: 'Hiq çelësin e kalimit {name}',
    use: 'Përdor një çelës kalimi',
    failed: 'Nuk funksionoi: pajisja nuk dha çelës kalimi, ose jo një tuajin. Provoni përsëri.',
    unsupported:
      'Ky shfletues nuk njeh çelësa kalimi, ose skriptet janë të fikura. Përdorni një shfletues tjetër ose një kod.',
    tooMany: 'Keni tashmë {count} çelësa kalimi. Hiqni një më parë.',
    doneAdded: 'Çelësi i kalimit u shtua.',
    doneRemoved: 'Çelësi i kalimit u hoq.',
    appOn: 'Një aplikacion vërtetimi është vendosur.',
    appOff: 'Nuk është vendosur asnjë aplikacion vërtetimi.',
    appSetUp: 'Vendos një aplikacion vërtetimi',
    proveFirst: 'Tregoni më parë se jeni ju.',
  },
  signIn: {
    code: 'Kodi i aplikacionit të vërtetimit, ose një kod rikuperimi',
    submit: 'Hyni',
    other: 'Hyni me {name}',
    secondTitle: 'Faktori i dytë',
    expired: 'Kjo faqe qëndroi hapur shumë gjatë, ose llogaria ndryshoi. Hyni përsëri.',
    oidcFailed: 'Hyrja me {name} nuk funksionoi. Provoni përsëri; nëse vazhdon, njoftoni administratorin.',
    oidcUnknown:
      'Këtu nuk ka llogari për ju te {name}. Kërkojini administratorit një ftesë pikërisht në adresën që njeh {name}.',
    oidcUnverified:
      '{name} nuk e ka konfirmuar adresën tuaj të e-mailit. Konfirmojeni atje dhe provoni përsëri.',
  },
  identities: {
    title: 'Ofruesit e identitetit',
    link: 'Lidh {name}',
    unlink: 'Shkëput {name}',
    password: 'Fjalëkalimi i tanishëm',
    confirmTitle: 'Lidh {name} me llogarinë tuaj',
    confirm:
      '{name} thotë se ju jeni {email}. Tregoni një herë se kjo llogari është e juaja; që atëherë mund të hyni me {name}.',
    submit: 'Lidh dhe hyr',
    wrong: 'Fjalëkalimi është i gabuar.',
    outside: '{name} nuk mund të flasë (më) për këtë llogari. Hyni me fjalëkalimin tuaj.',
    needsFactor:
      'Administratorët e rrjetit e përdorin {name} vetëm bashkë me një faktor të dytë të hub-it. Hyni me fjalëkalimin tuaj dhe vendosni më parë një të tillë.',
  },
  data: {
    title: 'Të dhënat tuaja',
    link: 'Shkarkoni ose fshini të dhënat tuaja',
    exportTitle: 'Shkarkimi',
    exportHint:
      'Gjithçka që qendra ruan për ju, në një skedar (JSON), pa të fshehta si kodi i fjalëkalimit tuaj.',
    export: 'Shkarko të dhënat e mia',
    eraseTitle: 'Fshirja',
    eraseHint:
      'Llogaria juaj fshihet dhe emri juaj hiqet nga gjithçka që keni bërë: tekstet mbeten, pa ju. Askush nuk mund ta kthejë këtë.',
    contacts:
      'Këto kontakte kanë adresën tuaj dhe mbeten, sepse janë të dhëna të bashkive të tyre; kërkojini bashkisë t’i fshijë: {names}.',
    prove: 'Tregoni edhe një herë që jeni ju.',
    password: 'Fjalëkalimi i tanishëm',
    noPassword:
      'Hyni me një shërbim tjetër dhe nuk keni fjalëkalim? Dilni, kërkoni një në faqen e hyrjes (“Forgot password?”) dhe kthehuni me të.',
    erase: 'Fshi llogarinë time përgjithmonë',
    last: 'Ju jeni administratori i fundit i rrjetit. Bëni më parë një tjetër.',
    doneTitle: 'Të dhënat tuaja u fshinë',
    done: 'Llogaria juaj u fshi dhe keni dalë nga qendra.',
  },
  admin: {
    exportData: 'Shkarko të dhënat personale',
    eraseData: 'Fshi përgjithmonë',
    erasePersonSure:
      'Llogaria fshihet dhe emri hiqet nga gjithçka që ka bërë personi. Askush nuk mund ta kthejë këtë. Ta fshijmë?',
    eraseContactSure:
      'Kontakti fshihet me të gjitha versionet, kopjet dhe fotografinë. Askush nuk mund ta kthejë këtë. Ta fshijmë?',
    erased: 'U fshi.',
    unreachable: 'Qendra nuk arrihet. Provoni përsëri.',
    personalData: 'Të dhënat personale',
    invite: 'Kush shtohet merr një ftesë me e-mail dhe zgjedh vetë fjalëkalimin.',
    sendAgain: 'Dërgo përsëri ftesën',
    sent: 'Ftesa është nisur.',
    revoke: 'Anulo ftesën',
    revoked: 'Ftesa nuk vlen më.',
    resetFactor: 'Rivendos faktorin e dytë',
    resetFactorSure:
      'Pa të, vetëm fjalëkalimi mjafton për të hyrë derisa të vendoset një i ri. Ta rivendosim?',
    resetFactorDone: 'Faktori i dytë u hoq.',
    security: 'Hyrja dhe siguria: pajisjet, faktori i dytë',
    currentPassword: 'Fjalëkalimi i tanishëm',
    failed: 'Kjo nuk funksionoi: {reason}',
  },
}
