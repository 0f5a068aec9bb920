package org.bedside.patients;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;

/// Which column holds what, by the names in a file's first line, however they are written.
final class Columns {

  private static final Map<String, String> NAMES = new HashMap<>();

  static {
    names("id", "id patientid patid resourceid fhirid");
    names(
        "mrn",
        "mrn medicalrecordnumber medicalrecordno medicalrecord recordnumber recordno chart"
            + " chartnumber chartno chartid numerodeexpediente expediente");
    names("first", "first firstname given givenname forename fname nombre nombres");
    names("middle", "middle middlename middleinitial mi segundonombre");
    names("last", "last lastname surname family familyname lname apellido apellidos");
    names("name", "name fullname patientname patient nombrecompleto paciente");
    names("preferred", "preferred preferredname nickname goesby callme aka apodo");
    names("sex", "sex gender administrativesex sexatbirth birthsex sexo");
    names("born", "dob dateofbirth birthdate birthday birth born fechadenacimiento nacimiento");
    names(
        "street",
        "street address address1 streetaddress addressline1 addressline line1 addr"
            + " homeaddress calle direccion domicilio");
    names("town", "city town municipality village ciudad pueblo");
    names("zip", "zip zipcode postal postalcode postcode codigopostal cp");
    names(
        "phone",
        "phone phonenumber telephone tel mobile mobilephone cell cellphone homephone"
            + " primaryphone telefono celular");
    names("email", "email emailaddress mail correo correoelectronico");
    names("handle", "handle socialhandle socialmedia username instagram twitter bluesky usuario");
    names("occupation", "occupation job profession work employment ocupacion profesion trabajo");
    names(
        "conditions",
        "conditions condition diagnoses diagnosis dx problems problemlist"
            + " diagnosticos diagnostico condiciones");
    names(
        "visits",
        "visits visit visitdates visitdate encounters encounterdates appointments"
            + " lastvisit lastseen visitas visita citas");
  }

  private static void names(String field, String written) {
    for (var one : written.split(" ")) {
      NAMES.put(one, field);
    }
  }

  private final Map<String, Integer> places = new HashMap<>();
  private final int width;

  Columns(List<String> header) {
    width = header.size();
    for (var i = 0; i < header.size(); i++) {
      var field = NAMES.get(folded(header.get(i)));
      if (field != null) {
        places.putIfAbsent(field, i);
      }
    }
  }

  private static String folded(String name) {
    var plain =
        java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFKD)
            .toLowerCase(Locale.ROOT);
    return plain
        .chars()
        .filter(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  boolean knowNames() {
    return places.containsKey("last") || places.containsKey("first") || places.containsKey("name");
  }

  /// The value of a field, "" where the file has none.
  String of(CSVRecord row, String field) {
    var place = places.get(field);
    return place == null || place >= row.size() ? "" : row.get(place).strip();
  }

  /// Whether a row has more in it than the first line names.
  boolean overflows(CSVRecord row) {
    for (var i = width; i < row.size(); i++) {
      if (!row.get(i).isBlank()) {
        return true;
      }
    }
    return false;
  }
}
