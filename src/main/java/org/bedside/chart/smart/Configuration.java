package org.bedside.chart.smart;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What an EHR says of its doors
/// ([.well-known/smart-configuration](https://hl7.org/fhir/smart-app-launch/conformance.html)).
///
/// @param door where it gives tokens; whether anything is sent there a person decides
/// @param signatures whether it knows clients that sign; an EHR that does not say may
/// @param scopesOfTwo whether its scopes are those of version 2 (`system/Patient.rs`), else of 1
public record Configuration(URI door, boolean signatures, boolean scopesOfTwo) {

  private static final JsonMapper JSON = new JsonMapper();
  private static final int LONGEST = 500;

  /// Null if it is none, or names no address for tokens that could be one.
  static @Nullable Configuration read(byte[] body) {
    try {
      var json = JSON.readTree(body);
      var door = address(json.path("token_endpoint").asString(""));
      if (door == null) {
        return null;
      }
      var able = words(json.path("capabilities"));
      var methods = words(json.path("token_endpoint_auth_methods_supported"));
      return new Configuration(
          door,
          methods.isEmpty()
              || methods.contains("private_key_jwt")
              || able.contains("client-confidential-asymmetric"),
          able.contains("permission-v2") || !able.contains("permission-v1"));
    } catch (JacksonException _) {
      return null;
    }
  }

  private static Set<String> words(JsonNode list) {
    var words = new HashSet<String>();
    list.forEach(word -> words.add(word.asString("")));
    return words;
  }

  /// A whole address without anything that could make it look like another.
  private static @Nullable URI address(String text) {
    try {
      var uri = new URI(text);
      var plain =
          uri.getHost() != null
              && uri.getRawUserInfo() == null
              && uri.getRawFragment() == null
              && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()));
      return plain && text.length() <= LONGEST ? uri : null;
    } catch (URISyntaxException _) {
      return null;
    }
  }
}
