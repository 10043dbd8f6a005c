import type { AccountMessages } from './en.ts'

/** Spanish. */
export const es: AccountMessages = {
  mails: {
    invitation: {
      subject: 'Su cuenta en Hansa',
      text: 'Hola, {name}:\n\nse ha creado una cuenta para usted en Hansa, el centro de contenidos de su red de municipios. Abra esta dirección para elegir la contraseña:\n\n{link}\n\nEl enlace funciona una sola vez, en un plazo de siete días. Después, pida otro a su administrador.\n\nSi no esperaba este mensaje, no haga nada: sin el enlace nadie puede usar la cuenta.\n',
    },
    reset: {
      subject: 'Una contraseña nueva para Hansa',
      text: 'Hola, {name}:\n\nalguien, esperamos que usted, ha pedido una contraseña nueva para su cuenta en Hansa. Abra esta dirección para elegirla:\n\n{link}\n\nEl enlace funciona una sola vez, en el plazo de una hora. Al usarlo se cierra la sesión en todos los dispositivos.\n\nSi no ha sido usted, no haga nada: la contraseña sigue siendo la misma.\n',
    },
  },
  security: {
    subject: 'Hansa: {what}',
    text: 'Hola, {name}:\n\n{what}.\n\n{facts}\n\nSi ya lo sabe, no tiene que hacer nada.\n\nSi no, abra {link}, cierre la sesión en todas partes y elija una contraseña nueva. Si ya no puede entrar, pida una contraseña nueva en la página de acceso. En cualquier caso, avise a su administrador.\n',
    when: 'Cuándo: {value}',
    device: 'Dispositivo: {value}',
    network: 'Red: {value}',
    byAdministrator: 'Por: un administrador',
    what: {
      newDevice: 'Un dispositivo nuevo ha entrado en su cuenta',
      passwordChange: 'Se ha cambiado la contraseña de su cuenta',
      emailChange: 'Se ha cambiado la dirección de correo electrónico de su cuenta',
      twoFactorOn: 'Se ha configurado una aplicación de autenticación para su cuenta',
      twoFactorOff: 'Se ha quitado el segundo factor de su cuenta',
      recoveryCodesRenewed: 'Se han creado códigos de recuperación nuevos para su cuenta',
      recoveryCodeUsed: 'Se ha usado un código de recuperación de su cuenta',
      passkeyAdded: 'Se ha añadido una llave de acceso a su cuenta',
      passkeyRemoved: 'Se ha quitado una llave de acceso de su cuenta',
      identityLinked: 'Se ha vinculado un proveedor de identidad a su cuenta',
      identityUnlinked: 'Se ha desvinculado un proveedor de identidad de su cuenta',
    },
  },
  answers: {
    incomplete:
      'Falta algo o tiene una forma incorrecta. Escriba la dirección de correo como nombre@ciudad.example y la contraseña como texto.',
    wait: 'Demasiados intentos. Espere {seconds} segundos y vuelva a intentarlo.',
    suspended: 'Esta cuenta está suspendida. Pregunte a su administrador.',
    code: 'Introduzca el código de la aplicación de autenticación o uno de sus códigos de recuperación.',
    wrongCode: 'Este código es incorrecto o ya se ha usado. Espere al siguiente en la aplicación.',
    setUp:
      'Para entrar necesita un segundo factor. Configúrelo ahora; hace falta una aplicación de autenticación.',
    setUpFirst:
      'Su municipio pide a todos un segundo factor. Configúrelo primero en /account/two-factor; hasta entonces no funciona nada más.',
    foreign:
      'Solo puede hacerlo con personas que pertenezcan únicamente a municipios que usted administra, y no consigo mismo.',
    notInvited: 'Esta persona ya tiene contraseña y no necesita invitación.',
    gone: 'Esta dirección no se usa aquí. Los enlaces para una contraseña nueva abren su propia página; una contraseña olvidada se pide en /admin/forgot.',
    foreignOrigin:
      'Este formulario viene de otro sitio web. Abra la página en el centro y vuelva a intentarlo.',
  },
  link: {
    titleInvitation: 'Le damos la bienvenida a Hansa',
    introInvitation: 'Hola, {name}. Elija la contraseña de su cuenta {email}.',
    titleReset: 'Elija una contraseña nueva',
    introReset:
      'Elija una contraseña nueva para su cuenta {email}. Se cerrará la sesión en todos los dispositivos.',
    password: 'Contraseña',
    hint: '12 caracteres o más. Varias palabras seguidas se recuerdan con facilidad.',
    repeat: 'Repita la contraseña',
    submit: 'Guardar la contraseña',
    differ: 'Las dos contraseñas no coinciden. Escriba dos veces la misma.',
    goneTitle: 'Este enlace ya no funciona',
    gone: 'Ya se ha usado, ha caducado o se ha sustituido por uno más reciente. Busque un mensaje más reciente, pida una contraseña nueva en la página de acceso o una invitación nueva a su administrador.',
    doneTitle: 'La contraseña está guardada',
    done: 'Ya puede entrar con ella.',
    signIn: 'Entrar',
  },
  account: {
    title: 'Acceso y seguridad',
    back: 'Volver al centro',
    sessions: 'Dónde tiene la sesión abierta',
    device: 'Dispositivo',
    since: 'Desde',
    lastSeen: 'Última actividad',
    actions: 'Acción',
    unknown: 'Dispositivo desconocido',
    thisOne: 'este dispositivo',
    end: 'Cerrar la sesión',
    endNamed: 'Cerrar la sesión de {device}, desde {since}',
    endAll: 'Cerrar todas las sesiones',
    endAllHint: 'Se cierra la sesión en todos los dispositivos, también en este.',
    factor: 'Segundo factor',
    factorOn: 'Hay un segundo factor configurado.',
    factorOff: 'No hay ningún segundo factor configurado. Con él, nadie entra solo con su contraseña.',
    factorLink: 'Configurar o cambiar el segundo factor',
  },
  factor: {
    title: 'Segundo factor',
    demanded:
      'Su municipio, o la red, pide a todos un segundo factor. Podrá continuar cuando esté configurado.',
    step1:
      'Instale en el teléfono una aplicación de autenticación, por ejemplo Aegis, FreeOTP o Google Authenticator.',
    step2: 'Escanee con ella este código o escriba la clave.',
    qr: 'Código QR con la clave que figura abajo',
    key: 'Clave',
    step3: 'Introduzca las seis cifras que muestra la aplicación.',
    code: 'Código',
    submit: 'Configurar',
    wrong:
      'Este código es incorrecto. Compruebe que el reloj del teléfono esté bien e introduzca las cifras que la aplicación muestra ahora.',
    expired: 'Esta página ha estado abierta demasiado tiempo. Empiece de nuevo.',
    again: 'Empezar de nuevo',
    codesTitle: 'Sus códigos de recuperación',
    codes:
      'El segundo factor está configurado. Guarde estos códigos en un lugar seguro: cada uno vale una vez, si pierde el teléfono. No se vuelven a mostrar.',
    goOn: 'Los he guardado. Continuar',
    newCodes: 'Crear códigos de recuperación nuevos',
    newCodesHint: 'Los anteriores dejan de valer.',
    off: 'Quitar la aplicación de autenticación',
    offHint: 'Introduzca un código de la aplicación o un código de recuperación.',
    offRefused:
      'Su municipio, o la red, pide a todos un segundo factor. Un administrador puede sustituirlo; no se puede quitar.',
    offDone: 'Se ha quitado el segundo factor.',
  },
  passkeys: {
    title: 'Llaves de acceso',
    intro:
      'Después de la contraseña, una llave de acceso demuestra con su huella, su cara o el PIN de su dispositivo que es usted. Ninguna página falsa puede pedírsela.',
    none: 'No tiene ninguna llave de acceso.',
    name: 'Nombre de la llave de acceso',
    nameHint: 'Para reconocerla después, por ejemplo «Teléfono» o «Llave de seguridad».',
    password: 'Contraseña actual',
    add: 'Añadir una llave de acceso',
    added: 'Añadida',
    used: 'Último uso',
    never: 'nunca',
    remove: 'Quitar',
    removeNamed: 'Quitar {name}',
    removeTitle: 'Quitar la llave de acceso {name}',
    use: 'Usar una llave de acceso',
    failed:
      'No ha funcionado: el dispositivo no ha dado ninguna llave de acceso, o no una de las suyas. Inténtelo de nuevo.',
    unsupported:
      'Este navegador no conoce las llaves de acceso, o tiene los scripts desactivados. Use otro navegador o un código.',
    tooMany: 'Ya tiene {count} llaves de acceso. Quite primero una.',
    doneAdded: 'Se ha añadido la llave de acceso.',
    doneRemoved: 'Se ha quitado la llave de acceso.',
    appOn: 'Hay una aplicación de autenticación configurada.',
    appOff: 'No hay ninguna aplicación de autenticación configurada.',
    appSetUp: 'Configurar una aplicación de autenticación',
    proveFirst: 'Demuestre primero que es usted.',
  },
  signIn: {
    code: 'Código de la aplicación de autenticación, o un código de recuperación',
    submit: 'Entrar',
    other: 'Entrar con {name}',
    secondTitle: 'Segundo factor',
    expired: 'Esta página ha estado abierta demasiado tiempo, o la cuenta ha cambiado. Entre de nuevo.',
    oidcFailed:
      'No se ha podido entrar con {name}. Vuelva a intentarlo; si persiste, avise a su administrador.',
    oidcUnknown:
      'Aquí no hay ninguna cuenta para usted en {name}. Pida a su administrador una invitación a la misma dirección de correo que conoce {name}.',
    oidcUnverified: '{name} no ha confirmado su dirección de correo. Confírmela allí y vuelva a intentarlo.',
  },
  identities: {
    title: 'Proveedores de identidad',
    link: 'Vincular {name}',
    unlink: 'Desvincular {name}',
    password: 'Contraseña actual',
    confirmTitle: 'Vincular {name} a tu cuenta',
    confirm:
      '{name} dice que eres {email}. Demuestra una vez que esta cuenta es tuya; desde entonces podrás iniciar sesión con {name}.',
    submit: 'Vincular e iniciar sesión',
    wrong: 'La contraseña no es correcta.',
    outside: '{name} (ya) no puede responder por esta cuenta. Inicia sesión con tu contraseña.',
    needsFactor:
      'Los administradores de la red usan {name} solo junto con un segundo factor del hub. Inicia sesión con tu contraseña y configura antes uno.',
  },
  data: {
    title: 'Sus datos',
    link: 'Descargar o borrar sus datos',
    exportTitle: 'Descargar',
    exportHint:
      'Todo lo que el centro guarda de usted, en un archivo (JSON), sin secretos como la huella de su contraseña.',
    export: 'Descargar mis datos',
    eraseTitle: 'Borrar',
    eraseHint:
      'Su cuenta se elimina y su nombre desaparece de todo lo que ha hecho: los textos se quedan, sin usted. Nadie puede deshacerlo.',
    contacts:
      'Estos contactos tienen su dirección y se quedan, porque son entradas de sus municipios; pida al municipio que los borre: {names}.',
    prove: 'Demuestre una vez más que es usted.',
    password: 'Contraseña actual',
    noPassword:
      '¿Inicia sesión con otro servicio y no tiene contraseña? Cierre la sesión, pida una en la página de inicio de sesión («¿Olvidaste tu contraseña?») y vuelva con ella.',
    erase: 'Borrar mi cuenta para siempre',
    last: 'Usted es el último administrador de la red. Nombre antes a otro.',
    doneTitle: 'Sus datos se han borrado',
    done: 'Su cuenta se ha eliminado y su sesión está cerrada.',
  },
  admin: {
    exportData: 'Descargar los datos personales',
    eraseData: 'Borrar para siempre',
    erasePersonSure:
      'La cuenta se elimina y el nombre desaparece de todo lo que la persona ha hecho. Nadie puede deshacerlo. ¿Borrarla?',
    eraseContactSure:
      'El contacto se elimina con todas sus versiones, sus copias y su foto. Nadie puede deshacerlo. ¿Borrarlo?',
    erased: 'Borrado.',
    unreachable: 'No se puede acceder al centro. Inténtelo de nuevo.',
    personalData: 'Datos personales',
    invite: 'La persona que añada recibe una invitación por correo y elige la contraseña.',
    sendAgain: 'Enviar de nuevo la invitación',
    sent: 'La invitación está en camino.',
    revoke: 'Anular la invitación',
    revoked: 'La invitación ya no funciona.',
    resetFactor: 'Restablecer el segundo factor',
    resetFactorSure:
      'Sin él, a esta persona le basta la contraseña para entrar hasta que configure uno nuevo. ¿Restablecerlo?',
    resetFactorDone: 'Se ha quitado el segundo factor.',
    security: 'Acceso y seguridad: dispositivos, segundo factor',
    currentPassword: 'Contraseña actual',
    failed: 'No ha funcionado: {reason}',
  },
}
