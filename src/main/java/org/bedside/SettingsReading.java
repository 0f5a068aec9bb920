package org.bedside;

import static java.util.stream.Collectors.joining;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hibernate.validator.HibernateValidator;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/// Reads settings as the rooms will, one by one instead of stopping at the first fault. A record
/// limits a setting by a constraint of Jakarta Validation on its component; what only the record as
/// a whole can judge, it refuses in its constructor with an `IllegalArgumentException` whose
/// message is a sentence for a person that names the key.
final class SettingsReading {

  private final ConfigurableEnvironment environment;
  private final Iterable<ConfigurationPropertySource> sources;
  private final Binder binder;
  private final List<Class<?>> records;
  private final Map<String, RecordComponent> known = new LinkedHashMap<>();
  private final List<Fault> faults = new ArrayList<>();
  private @Nullable Validator validator;

  SettingsReading(ConfigurableEnvironment environment, List<Class<?>> records) {
    this.environment = environment;
    this.sources = ConfigurationPropertySources.get(environment);
    this.binder = Binder.get(environment);
    this.records = records;
  }

  List<Fault> faults() {
    records.forEach(this::read);
    var names = new SettingNames(known);
    for (var source : sources) {
      var fromEnvironment = source.getUnderlyingSource() instanceof SystemEnvironmentPropertySource;
      names
          .unknownIn(source, fromEnvironment)
          .forEach((name, hint) ->
              faults.add(
                  new Fault(
                      name.toString(),
                      where(source.getConfigurationProperty(name)),
                      "There is no such setting.",
                      hint)));
    }
    return List.copyOf(faults);
  }

  private void read(Class<?> record) {
    var before = faults.size();
    var prefix = prefix(record);
    var keys = new ArrayList<String>();
    for (var component : record.getRecordComponents()) {
      var key = prefix + "." + DataObjectPropertyName.toDashedForm(component.getName());
      known.put(key, component);
      keys.add(key);
      readOne(record, component, key);
    }
    if (faults.size() == before) {
      readWhole(record, prefix, keys);
    }
  }

  private static String prefix(Class<?> record) {
    var annotation =
        AnnotatedElementUtils.getMergedAnnotation(record, ConfigurationProperties.class);
    return annotation == null ? "" : annotation.prefix();
  }

  private void readOne(Class<?> record, RecordComponent component, String key) {
    try {
      var type = ResolvableType.forType(component.getGenericType());
      var value = binder.bind(key, Bindable.of(type));
      if (value.isBound()) {
        for (var broken : validator().validateValue(record, component.getName(), value.get())) {
          faults.add(
              new Fault(
                  key,
                  where(property(key)),
                  "It is %s.".formatted(shown(property(key))),
                  "It " + broken.getMessage() + "."));
        }
      }
    } catch (BindException e) {
      var property = e.getProperty();
      var type = Kind.of(e.getTarget().getType().resolve(Object.class));
      var shown = type.open() ? " It is %s.".formatted(shown(property)) : "";
      faults.add(
          new Fault(
              e.getName().toString(),
              where(property),
              "This is not %s.%s".formatted(type.name(), shown),
              "Write for example %s.".formatted(type.example())));
    }
  }

  /// The English of the constraints, whatever language the machine speaks: the list is one text.
  private Validator validator() {
    var made = validator;
    if (made == null) {
      try (var factory =
          Validation.byProvider(HibernateValidator.class)
              .configure()
              .defaultLocale(Locale.ENGLISH)
              .buildValidatorFactory()) {
        made = factory.getValidator();
      }
      validator = made;
    }
    return made;
  }

  private void readWhole(Class<?> record, String prefix, List<String> keys) {
    try {
      binder.bindOrCreate(prefix, Bindable.of(record));
    } catch (BindException e) {
      var cause = NestedExceptionUtils.getMostSpecificCause(e);
      var sentence = cause.getMessage() == null ? cause.toString() : cause.getMessage();
      var named = keys.stream().filter(sentence::contains).toList();
      faults.add(
          new Fault(
              named.isEmpty() ? prefix : String.join(", ", named),
              named.stream().map(key -> where(property(key))).distinct().collect(joining(" and ")),
              sentence,
              ""));
    }
  }

  private @Nullable ConfigurationProperty property(String key) {
    var name = ConfigurationPropertyName.of(key);
    for (var source : sources) {
      var property = source.getConfigurationProperty(name);
      if (property != null) {
        return property;
      }
    }
    return null;
  }

  private String where(@Nullable ConfigurationProperty property) {
    return Whereabouts.of(
        property,
        name ->
            environment
                        .getPropertySources()
                        .get(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME)
                    instanceof SystemEnvironmentPropertySource variables
                && variables.containsProperty(name));
  }

  private String shown(@Nullable ConfigurationProperty property) {
    return property == null
        ? "missing"
        : '"' + environment.resolvePlaceholders(String.valueOf(property.getValue())) + '"';
  }
}
