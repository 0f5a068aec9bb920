package org.bedside.detectors.patients;

import java.util.Locale;
import java.util.Set;
import org.bedside.guard.Finding;
import org.bedside.guard.Level;
import org.bedside.guard.Reason;
import org.bedside.words.Plain;
import org.bedside.words.Token;
import org.bedside.words.WordSet;

/// What the guard asks about because it does not know whom a text serves, and the words around it
/// answer: another office's telephone, a colleague's name, a museum's address.
final class Harmless {

  private static final Set<String> PERSONS =
      WordSet.list("him her he she his hers mr mrs ms miss senor senora don dona el ella");
  private static final Set<String> CALL =
      WordSet.list(
          """
          call calls dial ring phone phones tel telephone line hotline helpline desk fax text number
          office clinic pharmacy appointments appointment questions help contact reach schedule book
          llame llamar llamenos telefono tel citas cita linea oficina clinica farmacia preguntas
          """);
  private static final Set<String> TITLES =
      WordSet.list(
          """
          dr dra doctor doctora nurse enfermera enfermero dentist dentista professor profesor rev reverend
          chaplain chaplains pharmacist farmaceutica farmaceutico therapist terapeuta midwife partera
          dietitian nutriologa nutriologo psicologa psicologo counselor trainer instructor hygienist
          receptionist interpreter phlebotomist optometrist audiologist tech
          technician custodian biller scheduler assistant aide paramedic intern resident
          """);
  private static final Set<String> CREDENTIALS =
      WordSet.list(
          "md do np pa rn lpn ma cna dds dmd dpt pharmd phd lcsw cnm od dc pt rd fnp aprn");
  private static final Set<String> WORK =
      WordSet.list(
          """
          team staff coworker coworkers department desk crew kitchen joins joined started leads runs
          equipo personal recepcion dirige coordina
          """);
  private static final Set<String> EVENTS =
      WordSet.list(
          """
          meeting meetings meet class classes workshop pm rsvp snacks doors open opens live installed
          board clase taller reunion platica
          """);
  private static final Set<String> AND = WordSet.list("and y sister brother father hermana padre");
  private static final Set<String> NO_NAME =
      WordSet.list("senora senor dona don mr mrs ms miss de del la el las los of the");
  private static final Set<String> NO_NAMES =
      WordSet.list("gratis bienvenidos bienvenidas cupo ella");
  private static final Set<String> HOUSES =
      WordSet.list(
          """
          clinic clinica hospital center centre centro foundation fundacion club church iglesia school
          escuela library biblioteca university universidad museum society association asociacion
          dental pharmacy farmacia practice office house hall grange puente medicine market mercado plan insurance park parque plaza bridge
          """);
  private static final Set<String> OURS =
      WordSet.list(
          "clinic hospital practice building office pharmacy foundation clinica edificio farmacia");
  private static final Set<String> FOLLOW = WordSet.list("follow siga sigan sigue siganos");
  private static final Set<String> NETWORKS =
      WordSet.list(
          "network seguro seguros insurance insurer plan plans plane aceptamos accept take");

  private static final Set<String> PICTURES =
      WordSet.list(
          """
          photo photos photograph picture image illustration drawing art artwork map icon music font
          foto fotos imagen ilustracion dibujo mapa credit credits via by por
          """);
  private static final Set<String> LICENSES =
      WordSet.list(
          """
          cc cc0 by-sa wikimedia commons license licensed licence unsplash pexels pixabay flickr courtesy
          copyright domain permission licencia dominio cortesia
          """);

  private static final Set<String> MISS = WordSet.of("miss");
  private static final Set<String> ARTICLES =
      WordSet.list("a an the this that your our my it any one");
  private static final Set<String> STOP = WordSet.of(".");

  /// These are no abbreviations, so what follows a stop behind them is another sentence.
  private static final Set<String> MONTHS =
      WordSet.list("january february april august september october november december");

  private static final Set<String> PRETEND =
      WordSet.list(
          "doll dummy puppet mannequin mascot muneco muneca titere mascota plastic plush bear");

  private static final String[] PEOPLES_SITES = {
    "gofundme.",
    "caringbridge.",
    "legacy.com",
    "obituar",
    "findagrave.",
    "facebook.com/",
    "instagram.com/",
    "tiktok.com/@",
    "x.com/",
    "twitter.com/",
    "linkedin.com/in/",
    "blogspot.",
    "/patient",
    "/chart",
    "/record",
    "/results/",
    "mychart",
    "/user",
    "/member",
    "/u/",
    "meal-train",
    "mealtrain."
  };

  private Harmless() {}

  /// What the guard stops stays what it is: rules do not overrule it.
  static boolean is(Finding finding, Place place) {
    return finding.level() == Level.CHECK && isCheck(finding, place);
  }

  private static boolean isCheck(Finding finding, Place place) {
    return switch (finding.kind()) {
      case PHONE, FAX ->
          (finding.reason() == Reason.PHONE || finding.reason() == Reason.FAX)
              && (place.isBeside(CALL) || place.isAfter(CALL, 8))
              && !place.isBeside(PERSONS);
      case AGE -> place.isAfter(OURS, 4) && !place.isBeside(PERSONS);
      case PERSON ->
          (isUnknown(finding) && isExplained(place))
              || (finding.reason() == Reason.PATIENT_MAYBE && place.isAfter(TITLES, 2))
              || place.isOnly(NO_NAME);
      case ROOM -> place.isBeside(EVENTS) && !place.isBeside(PERSONS);
      case DATE -> place.has(MONTHS) && place.has(STOP);
      case HANDLE -> place.isAfter(FOLLOW, 6);
      case URL -> !leadsToPerson(finding.in(place.passage().raw()));
      case OTHER_ID -> isPages(finding, place.passage().raw());
      default -> false;
    };
  }

  /// "Photo: Ana Ruiz, CC BY 4.0"
  private static boolean isCredit(Place place) {
    return place.isAfter(PICTURES, 4) && place.isBefore(LICENSES, 10);
  }

  /// "can miss a cancer"
  private static boolean isVerb(Place place) {
    return place.has(MISS) && place.has(ARTICLES);
  }

  /// A name, but nobody's on the list.
  private static boolean isUnknown(Finding finding) {
    return finding.reason() == Reason.NAME || finding.reason() == Reason.NAME_NEAR_HEALTH;
  }

  private static boolean isExplained(Place place) {
    return isColleagueOrHouse(place)
        || isWork(place)
        || isVerb(place)
        || isCredit(place)
        || Renowned.is(place)
        || isPlainWord(place)
        || place.has(NO_NAMES);
  }

  /// Behind whom their work stands: "Rosalyn Tate from our kitchen team", "Dr. Immel and Sister
  /// Bernadine".
  private static boolean isWork(Place place) {
    return !place.isBeside(PERSONS)
        && (place.isBefore(WORK, 8) || (place.isAfter(AND, 1) && place.isAfter(TITLES, 6)));
  }

  /// "will", "hope", "la señora de siempre": all in small letters
  private static boolean isPlainWord(Place place) {
    var tokens = place.passage().tokens().subList(place.span().from(), place.span().to());
    return tokens.stream().noneMatch(Token::capital);
  }

  private static boolean isColleagueOrHouse(Place place) {
    return place.isAfter(TITLES, 2)
        || place.has(TITLES)
        || place.isBefore(CREDENTIALS, 2)
        || place.isAfter(CREDENTIALS, 2)
        || place.has(HOUSES)
        || place.isAfter(HOUSES, 1)
        || place.isBefore(HOUSES, 1)
        || place.isAfter(NETWORKS, 3)
        || place.isAfter(PRETEND, 6);
  }

  /// Into a folder with somebody's number, or to where people tell of each other.
  static boolean leadsToPerson(String address) {
    var small = Plain.fold(address).toLowerCase(Locale.ROOT);
    for (var site : PEOPLES_SITES) {
      if (small.contains(site)) {
        return true;
      }
    }
    return false;
  }

  /// "382:1420-1429"
  private static boolean isPages(Finding finding, String raw) {
    return finding.start() > 0
        && raw.charAt(finding.start() - 1) == ':'
        && finding.in(raw).chars().allMatch(c -> Character.isDigit(c) || c == '-' || c == '–');
  }
}
