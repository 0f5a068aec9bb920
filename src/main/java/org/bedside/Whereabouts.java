package org.bedside;

import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.PropertySourceOrigin;
import org.springframework.boot.origin.SystemEnvironmentOrigin;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/// Where a setting was set, as a person would say it.
final class Whereabouts {

  /// Our own file hands such variables on, `${DATABASE_URL:}`; then the variable is the place.
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)[:}]");

  private static final Pattern RESOURCE = Pattern.compile("[^\\[]*\\[(?:file:)?(.+)]");

  private Whereabouts() {}

  /// @param isVariable whether the environment has a variable of this name
  static String of(@Nullable ConfigurationProperty property, Predicate<String> isVariable) {
    if (property == null) {
      return "no place";
    }
    var handedOn = VARIABLE.matcher(String.valueOf(property.getValue()));
    if (handedOn.find() && isVariable.test(handedOn.group(1))) {
      return "the environment variable " + handedOn.group(1);
    }
    return of(property.getOrigin());
  }

  private static String of(@Nullable Origin origin) {
    return switch (origin) {
      case null -> "an unnamed place";
      case SystemEnvironmentOrigin variable -> "the environment variable " + variable.getProperty();
      case TextResourceOrigin text -> file(text);
      case PropertySourceOrigin source when source.getOrigin() != null -> of(source.getOrigin());
      case PropertySourceOrigin source
          when source.getPropertySource() instanceof SystemEnvironmentPropertySource ->
          "the environment variable " + source.getPropertyName();
      case PropertySourceOrigin source -> named(source.getPropertySource().getName());
      default -> origin.toString();
    };
  }

  private static String file(TextResourceOrigin origin) {
    var resource = origin.getResource();
    var described = resource == null ? "a file" : resource.getDescription();
    var name = RESOURCE.matcher(described).replaceFirst("$1").replaceFirst("] from .*", "");
    var line = origin.getLocation();
    return line == null ? name : name + ", line " + (line.getLine() + 1);
  }

  private static String named(String source) {
    return switch (source) {
      case "commandLineArgs" -> "the command line";
      case "systemProperties" -> "the command line of Java (-D)";
      default -> source;
    };
  }
}
