/** The official languages of the United Nations: the texts that the server writes exist in each of them. */
export const LETTER_LANGUAGES = ['en', 'es', 'fr', 'ar', 'ru', 'zh'] as const;
export type LetterLanguage = (typeof LETTER_LANGUAGES)[number];

const isLetterLanguage = (code: string): code is LetterLanguage => LETTER_LANGUAGES.some((known) => known === code);

/** The first of the reader's languages that letters exist in; English where there is none. */
export const languageFor = (preferred: readonly string[]): LetterLanguage => preferred.find(isLetterLanguage) ?? 'en';

/** What stands around the kind of an alert. Braces hold what is filled in. */
export interface LetterWords {
  readonly urgent: string;
  /** Of a kind that the catalogue does not know yet: nobody is left untold for want of a word. */
  readonly unnamed: string;
  readonly from: string;
  readonly atHome: string;
  readonly since: string;
  readonly due: string;
  readonly read: string;
  readonly nothingMore: string;
  readonly escalated: string;
  readonly inPlaceOf: string;
  readonly digestSubject: string;
  readonly digestIntroduction: string;
  readonly digestMore: string;
}

export const LETTER_WORDS: Readonly<Record<LetterLanguage, LetterWords>> = {
  en: {
    urgent: 'Urgent: {kind}',
    unnamed: 'Something needs your attention',
    from: 'From: {sender}',
    atHome: 'It arose in your own jurisdiction.',
    since: 'Since: {since}',
    due: 'To be acknowledged by: {due}',
    read: 'Read and acknowledge it here: {link}',
    nothingMore: 'This letter says no more on purpose: what it is about is shown once you have signed in.',
    escalated: 'Nobody has acknowledged it in time, so it is addressed to you as well.',
    inPlaceOf: 'It is addressed to you as the deputy of a colleague who cannot be reached.',
    digestSubject: 'Open alerts: {count}',
    digestIntroduction: 'These alerts are open. None of them is urgent.',
    digestMore: 'and {count} more',
  },
  es: {
    urgent: 'Urgente: {kind}',
    unnamed: 'Algo requiere su atención',
    from: 'De: {sender}',
    atHome: 'Surgió en su propia jurisdicción.',
    since: 'Desde: {since}',
    due: 'Debe acusarse recibo antes de: {due}',
    read: 'Léalo y acuse recibo aquí: {link}',
    nothingMore: 'Este mensaje no dice más a propósito: el asunto se muestra cuando usted ha iniciado sesión.',
    escalated: 'Nadie acusó recibo a tiempo; por eso se le dirige también a usted.',
    inPlaceOf: 'Se le dirige como suplente de un colega al que no se puede localizar.',
    digestSubject: 'Avisos abiertos: {count}',
    digestIntroduction: 'Estos avisos están abiertos. Ninguno es urgente.',
    digestMore: 'y {count} más',
  },
  fr: {
    urgent: 'Urgent : {kind}',
    unnamed: 'Quelque chose requiert votre attention',
    from: 'De : {sender}',
    atHome: 'L’affaire est née dans votre propre juridiction.',
    since: 'Depuis : {since}',
    due: 'Accusé de réception attendu avant : {due}',
    read: 'À lire et à accuser réception ici : {link}',
    nothingMore: 'Ce message n’en dit pas plus, à dessein : l’objet s’affiche une fois que vous êtes connecté.',
    escalated: 'Personne n’en a accusé réception à temps ; il vous est donc adressé à vous aussi.',
    inPlaceOf: 'Il vous est adressé en tant que suppléant d’un collègue qui ne peut être joint.',
    digestSubject: 'Alertes ouvertes : {count}',
    digestIntroduction: 'Ces alertes sont ouvertes. Aucune n’est urgente.',
    digestMore: 'et {count} autres',
  },
  ar: {
    urgent: 'عاجل: {kind}',
    unnamed: 'هناك أمر يتطلب انتباهكم',
    from: 'من: {sender}',
    atHome: 'نشأ هذا الأمر في ولايتكم القضائية.',
    since: 'منذ: {since}',
    due: 'يُطلب الإقرار بالاستلام قبل: {due}',
    read: 'للقراءة والإقرار بالاستلام: {link}',
    nothingMore: 'لا تقول هذه الرسالة أكثر من ذلك عمدًا: يُعرض الموضوع بعد تسجيل دخولكم.',
    escalated: 'لم يقر أحد بالاستلام في الموعد، ولذلك يوجَّه إليكم أيضًا.',
    inPlaceOf: 'يوجَّه إليكم بصفتكم نائبًا عن زميل يتعذر الوصول إليه.',
    digestSubject: 'تنبيهات مفتوحة: {count}',
    digestIntroduction: 'هذه التنبيهات مفتوحة، وليس بينها ما هو عاجل.',
    digestMore: 'و{count} غيرها',
  },
  ru: {
    urgent: 'Срочно: {kind}',
    unnamed: 'Требуется ваше внимание',
    from: 'От: {sender}',
    atHome: 'Возникло в вашей собственной юрисдикции.',
    since: 'С: {since}',
    due: 'Подтвердить получение до: {due}',
    read: 'Прочитать и подтвердить получение: {link}',
    nothingMore: 'В этом письме намеренно не сказано больше: содержание показывается после входа в систему.',
    escalated: 'Никто не подтвердил получение вовремя, поэтому оно адресовано и вам.',
    inPlaceOf: 'Адресовано вам как заместителю коллеги, с которым нет связи.',
    digestSubject: 'Открытые уведомления: {count}',
    digestIntroduction: 'Эти уведомления открыты. Срочных среди них нет.',
    digestMore: 'и ещё {count}',
  },
  zh: {
    urgent: '紧急:{kind}',
    unnamed: '有事项需要您处理',
    from: '来自:{sender}',
    atHome: '发生于您本辖区。',
    since: '起始时间:{since}',
    due: '请在此时间前确认收悉:{due}',
    read: '在此阅读并确认收悉:{link}',
    nothingMore: '本邮件有意不写更多内容:登录后方可查看详情。',
    escalated: '无人按时确认收悉,因此也发送给您。',
    inPlaceOf: '因同事无法联系,现发送给作为代理人的您。',
    digestSubject: '未处理的提醒:{count} 条',
    digestIntroduction: '以下提醒尚未处理,均不紧急。',
    digestMore: '另有 {count} 条',
  },
};

/** The words with what is filled in. */
export const filled = (words: string, values: Readonly<Record<string, string>>): string =>
  words.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
