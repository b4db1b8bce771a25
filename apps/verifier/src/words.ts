import type { Standing, Strength } from './finding';
import type { Language } from './translate';

export interface PageWords {
  readonly title: string;
  readonly language: string;
  /** The language in its own words. */
  readonly name: string;
  readonly intro: string;
  readonly keys: string;
  readonly keysHint: string;
  readonly more: string;
  readonly exchange: string;
  readonly officials: string;
  readonly policy: string;
  readonly kept: string;
  readonly consistency: string;
  readonly tsa: string;
  readonly certificate: string;
  readonly files: string;
  readonly drop: string;
  readonly check: string;
  readonly working: string;
  readonly verified: string;
  readonly notVerified: (broken: number) => string;
  readonly noFile: string;
  readonly noKey: string;
  readonly unreadable: string;
  readonly noCrypto: string;
  readonly wholeLog: string;
  readonly sections: Readonly<Record<Standing, string>>;
  readonly custody: string;
  readonly statements: string;
  readonly columns: readonly [string, string, string];
  readonly strengths: Readonly<Record<Strength, string>>;
  readonly english: string;
  readonly holder: (custodian: string, since: string, until: string | null) => string;
}

export const WORDS: Readonly<Record<Language, PageWords>> = {
  en: {
    title: 'Headstamp verifier',
    language: 'Language',
    name: 'English',
    intro:
      'Checks exported histories, bundles, proofs, court reports and whole logs on this computer. Nothing is sent anywhere: this page has no permission to use the network.',
    keys: 'Keys of the logs, one on each line (name+keyid+key)',
    keysHint: 'From the owner of the log, not from whoever gave you the file.',
    more: 'More that you can bring: keys, policy, earlier checkpoint, certificates',
    exchange: 'Exchange keys, one on each line (jurisdiction-id=base64)',
    officials: 'Keys of officials, one on each line (official-id=base64)',
    policy: 'Policy: who must have cosigned (C2SP tlog-policy)',
    kept: 'Checkpoint that you kept from earlier',
    consistency: 'Consistency proof from the kept checkpoint to the newer one',
    tsa: 'Certificates of time-stamping authorities (PEM)',
    certificate: 'Certificates under which jurisdictions sign papers (PEM)',
    files: 'Files to check',
    drop: 'Choose files, or drop them here. Files of both sides of a border can be checked together.',
    check: 'Check',
    working: 'Checking…',
    verified: 'VERIFIED: nothing in the files contradicts itself or your keys.',
    notVerified: (broken) => `NOT VERIFIED: ${broken} statement(s) broken.`,
    noFile: 'Choose a file first.',
    noKey: 'Without a key of a log nothing can be verified.',
    unreadable: 'A key, certificate or policy cannot be read:',
    noCrypto: 'This browser offers no cryptography to this page: signatures cannot be checked, so nothing can be verified here.',
    wholeLog: 'the log in',
    sections: { broken: 'Broken', proved: 'Proved', open: 'Not proved' },
    custody: 'Custody of',
    statements: 'What is said, and what stands behind it',
    columns: ['Statement', 'Proved by', 'Strength'],
    strengths: {
      independent: 'parties independent of the owner of the log',
      signer: 'the signer',
      log: 'the owner of the log',
      record: "only the record's word",
      nothing: 'not shown',
    },
    english: '',
    holder: (custodian, since, until) => `${custodian}: from ${since}${until ? ` to ${until}` : ' on'}`,
  },
  es: {
    title: 'Verificador de Headstamp',
    language: 'Idioma',
    name: 'Español',
    intro:
      'Comprueba en este equipo historiales exportados, paquetes, pruebas, informes judiciales y registros completos. No se envía nada: esta página no tiene permiso para usar la red.',
    keys: 'Claves de los registros, una por línea (nombre+id+clave)',
    keysHint: 'Del titular del registro, no de quien le entregó el archivo.',
    more: 'Más que puede aportar: claves, política, punto de control anterior, certificados',
    exchange: 'Claves de intercambio, una por línea (id de jurisdicción=base64)',
    officials: 'Claves de funcionarios, una por línea (id de funcionario=base64)',
    policy: 'Política: quién debe haber cofirmado (C2SP tlog-policy)',
    kept: 'Punto de control que conservó de antes',
    consistency: 'Prueba de consistencia desde el punto conservado hasta el más nuevo',
    tsa: 'Certificados de autoridades de sellado de tiempo (PEM)',
    certificate: 'Certificados con los que las jurisdicciones firman documentos (PEM)',
    files: 'Archivos que comprobar',
    drop: 'Elija archivos o suéltelos aquí. Pueden comprobarse juntos los de ambos lados de una frontera.',
    check: 'Comprobar',
    working: 'Comprobando…',
    verified: 'VERIFICADO: nada en los archivos se contradice ni contradice sus claves.',
    notVerified: (broken) => `NO VERIFICADO: ${broken} afirmación(es) rota(s).`,
    noFile: 'Elija primero un archivo.',
    noKey: 'Sin la clave de un registro no se puede verificar nada.',
    unreadable: 'No se puede leer una clave, un certificado o la política:',
    noCrypto:
      'Este navegador no ofrece criptografía a esta página: no se pueden comprobar firmas, así que aquí no se puede verificar nada.',
    wholeLog: 'el registro en',
    sections: { broken: 'Roto', proved: 'Probado', open: 'No probado' },
    custody: 'Custodia de',
    statements: 'Qué se afirma y qué lo respalda',
    columns: ['Afirmación', 'Probado por', 'Fuerza'],
    strengths: {
      independent: 'partes independientes del titular del registro',
      signer: 'quien firmó',
      log: 'el titular del registro',
      record: 'solo la palabra del registro',
      nothing: 'no demostrado',
    },
    english: 'Lo que aquí queda en inglés son avisos poco frecuentes, con las palabras exactas del verificador.',
    holder: (custodian, since, until) => `${custodian}: desde ${since}${until ? ` hasta ${until}` : ''}`,
  },
  fr: {
    title: 'Vérificateur Headstamp',
    language: 'Langue',
    name: 'Français',
    intro:
      'Vérifie sur cet ordinateur des historiques exportés, lots, preuves, rapports judiciaires et journaux entiers. Rien n’est envoyé : cette page n’a pas le droit d’utiliser le réseau.',
    keys: 'Clés des journaux, une par ligne (nom+id+clé)',
    keysHint: 'Du titulaire du journal, non de qui vous a remis le fichier.',
    more: 'Ce que vous pouvez apporter d’autre : clés, règle, point de contrôle antérieur, certificats',
    exchange: 'Clés d’échange, une par ligne (id de juridiction=base64)',
    officials: 'Clés d’agents, une par ligne (id d’agent=base64)',
    policy: 'Règle : qui doit avoir cosigné (C2SP tlog-policy)',
    kept: 'Point de contrôle que vous avez gardé',
    consistency: 'Preuve de cohérence du point gardé au plus récent',
    tsa: 'Certificats d’autorités d’horodatage (PEM)',
    certificate: 'Certificats sous lesquels des juridictions signent des documents (PEM)',
    files: 'Fichiers à vérifier',
    drop: 'Choisissez des fichiers ou déposez-les ici. Ceux des deux côtés d’une frontière peuvent être vérifiés ensemble.',
    check: 'Vérifier',
    working: 'Vérification…',
    verified: 'VÉRIFIÉ : rien dans les fichiers ne se contredit ni ne contredit vos clés.',
    notVerified: (broken) => `NON VÉRIFIÉ : ${broken} affirmation(s) rompue(s).`,
    noFile: 'Choisissez d’abord un fichier.',
    noKey: 'Sans la clé d’un journal, rien ne peut être vérifié.',
    unreadable: 'Une clé, un certificat ou la règle ne peut être lu :',
    noCrypto: 'Ce navigateur n’offre pas de cryptographie à cette page : les signatures ne peuvent être vérifiées, donc rien ne peut l’être ici.',
    wholeLog: 'le journal dans',
    sections: { broken: 'Rompu', proved: 'Prouvé', open: 'Non prouvé' },
    custody: 'Garde de',
    statements: 'Ce qui est dit, et ce qui l’appuie',
    columns: ['Affirmation', 'Prouvé par', 'Force'],
    strengths: {
      independent: 'des parties indépendantes du titulaire du journal',
      signer: 'le signataire',
      log: 'le titulaire du journal',
      record: 'seule la parole du registre',
      nothing: 'non démontré',
    },
    english: 'Ce qui reste ici en anglais sont des avis rares, dans les termes exacts du vérificateur.',
    holder: (custodian, since, until) => `${custodian} : du ${since}${until ? ` au ${until}` : ''}`,
  },
  ar: {
    title: 'أداة تحقق Headstamp',
    language: 'اللغة',
    name: 'العربية',
    intro: 'تفحص على هذا الحاسوب تواريخ مصدَّرة وحزمًا وإثباتات وتقارير قضائية وسجلات كاملة. لا يُرسل شيء: لا تملك هذه الصفحة إذنًا باستخدام الشبكة.',
    keys: 'مفاتيح السجلات، واحد في كل سطر (الاسم+المعرّف+المفتاح)',
    keysHint: 'من صاحب السجل، لا ممن أعطاكم الملف.',
    more: 'ما يمكنكم تقديمه أيضًا: مفاتيح وسياسة ونقطة تحقق سابقة وشهادات',
    exchange: 'مفاتيح التبادل، واحد في كل سطر (معرّف الولاية=base64)',
    officials: 'مفاتيح الموظفين، واحد في كل سطر (معرّف الموظف=base64)',
    policy: 'السياسة: من يجب أن يكون قد وقّع (C2SP tlog-policy)',
    kept: 'نقطة تحقق احتفظتم بها من قبل',
    consistency: 'إثبات الاتساق من النقطة المحفوظة إلى الأحدث',
    tsa: 'شهادات جهات الختم الزمني (PEM)',
    certificate: 'شهادات توقّع بها الولايات القضائية المستندات (PEM)',
    files: 'الملفات المطلوب فحصها',
    drop: 'اختاروا ملفات أو أفلتوها هنا. يمكن فحص ملفات جانبي الحدود معًا.',
    check: 'افحص',
    working: 'جارٍ الفحص…',
    verified: 'تم التحقق: لا شيء في الملفات يناقض نفسه أو مفاتيحكم.',
    notVerified: (broken) => `لم يتم التحقق: عدد البيانات المنقوضة \u2068${broken}\u2069.`,
    noFile: 'اختاروا ملفًا أولًا.',
    noKey: 'بلا مفتاح سجل لا يمكن التحقق من شيء.',
    unreadable: 'تعذرت قراءة مفتاح أو شهادة أو سياسة:',
    noCrypto: 'لا يتيح هذا المتصفح التعمية لهذه الصفحة: لا يمكن فحص التواقيع، فلا يمكن التحقق من شيء هنا.',
    wholeLog: 'السجل في',
    sections: { broken: 'منقوض', proved: 'مثبت', open: 'غير مثبت' },
    custody: 'حيازة',
    statements: 'ما يُقال وما يسنده',
    columns: ['البيان', 'ما يثبته', 'القوة'],
    strengths: {
      independent: 'أطراف مستقلة عن صاحب السجل',
      signer: 'الموقّع',
      log: 'صاحب السجل',
      record: 'قول السجل فقط',
      nothing: 'غير مثبت',
    },
    english: 'ما بقي هنا بالإنجليزية تنبيهات نادرة بنص أداة التحقق نفسه.',
    holder: (custodian, since, until) => `\u2068${custodian}\u2069: من \u2068${since}\u2069${until ? ` إلى \u2068${until}\u2069` : ''}`,
  },
  ru: {
    title: 'Проверка Headstamp',
    language: 'Язык',
    name: 'Русский',
    intro:
      'Проверяет на этом компьютере выгруженные истории, пакеты, доказательства, судебные отчёты и целые журналы. Ничего никуда не отправляется: этой странице запрещена сеть.',
    keys: 'Ключи журналов, по одному в строке (имя+id+ключ)',
    keysHint: 'От владельца журнала, а не от того, кто дал файл.',
    more: 'Что ещё можно предоставить: ключи, правило, прежнюю контрольную точку, сертификаты',
    exchange: 'Ключи обмена, по одному в строке (id юрисдикции=base64)',
    officials: 'Ключи сотрудников, по одному в строке (id сотрудника=base64)',
    policy: 'Правило: кто должен был подписать (C2SP tlog-policy)',
    kept: 'Сохранённая вами прежде контрольная точка',
    consistency: 'Доказательство непротиворечивости от сохранённой точки до новой',
    tsa: 'Сертификаты служб меток времени (PEM)',
    certificate: 'Сертификаты, которыми юрисдикции подписывают документы (PEM)',
    files: 'Файлы для проверки',
    drop: 'Выберите файлы или перетащите их сюда. Файлы обеих сторон границы можно проверить вместе.',
    check: 'Проверить',
    working: 'Проверка…',
    verified: 'ПРОВЕРЕНО: ничто в файлах не противоречит ни себе, ни вашим ключам.',
    notVerified: (broken) => `НЕ ПРОВЕРЕНО: нарушенных утверждений: ${broken}.`,
    noFile: 'Сначала выберите файл.',
    noKey: 'Без ключа журнала ничего проверить нельзя.',
    unreadable: 'Не удаётся прочитать ключ, сертификат или правило:',
    noCrypto: 'Браузер не даёт этой странице криптографии: подписи проверить нельзя, значит, здесь нельзя проверить ничего.',
    wholeLog: 'журнал в',
    sections: { broken: 'Нарушено', proved: 'Доказано', open: 'Не доказано' },
    custody: 'Хранение:',
    statements: 'Что утверждается и чем подкреплено',
    columns: ['Утверждение', 'Чем доказано', 'Сила'],
    strengths: {
      independent: 'независимые от владельца журнала стороны',
      signer: 'подписавший',
      log: 'владелец журнала',
      record: 'только слово записи',
      nothing: 'не показано',
    },
    english: 'По-английски остались редкие сообщения, точными словами программы проверки.',
    holder: (custodian, since, until) => `${custodian}: с ${since}${until ? ` по ${until}` : ''}`,
  },
  zh: {
    title: 'Headstamp 验证程序',
    language: '语言',
    name: '中文',
    intro: '在本机上检查导出的历史、文件包、证明、法庭报告和完整日志。不发送任何内容：本页无权使用网络。',
    keys: '日志密钥，每行一个（名称+标识+密钥）',
    keysHint: '取自日志所有者，而非给您文件的人。',
    more: '您还可提供：密钥、政策、先前的检查点、证书',
    exchange: '交换密钥，每行一个（法域标识=base64）',
    officials: '官员密钥，每行一个（官员标识=base64）',
    policy: '政策：谁必须已联署（C2SP tlog-policy）',
    kept: '您先前保存的检查点',
    consistency: '从所存检查点到较新检查点的一致性证明',
    tsa: '时间戳机构的证书（PEM）',
    certificate: '法域签署文书所用的证书（PEM）',
    files: '待检查的文件',
    drop: '选择文件，或拖放到此处。边界两侧的文件可一并检查。',
    check: '检查',
    working: '正在检查…',
    verified: '已验证：文件中没有自相矛盾或与您的密钥相抵触之处。',
    notVerified: (broken) => `未验证：${broken} 项陈述不成立。`,
    noFile: '请先选择文件。',
    noKey: '没有日志密钥便无法验证。',
    unreadable: '无法读取密钥、证书或政策：',
    noCrypto: '此浏览器未向本页提供密码功能：无法检查签名，因此此处无法验证任何内容。',
    wholeLog: '日志，文件',
    sections: { broken: '不成立', proved: '已证明', open: '未证明' },
    custody: '保管：',
    statements: '所述内容及其依据',
    columns: ['陈述', '证明依据', '强度'],
    strengths: {
      independent: '独立于日志所有者的各方',
      signer: '签署人',
      log: '日志所有者',
      record: '仅凭记录之言',
      nothing: '未证明',
    },
    english: '此处仍为英文的是少见的提示，为验证程序的原话。',
    holder: (custodian, since, until) => `${custodian}：自 ${since}${until ? ` 至 ${until}` : ' 起'}`,
  },
};
