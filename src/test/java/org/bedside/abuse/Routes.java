package org.bedside.abuse;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.MethodParameter;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every address of the house with every parameter that it reads, made from the house itself.
///
/// @param fields the names that a form or a query may carry
/// @param body whether it reads JSON
record Routes(String method, String path, List<String> fields, boolean body) {

  private static final Pattern VARIABLE = Pattern.compile("\\{([^}]*)}");

  /// What the composer reads of its form, which it takes as it comes.
  private static final List<String> COMPOSER =
      List.of(
          "version",
          "page",
          "audience",
          "title",
          "text",
          "when",
          "slot",
          "date",
          "time",
          "outlet",
          "known",
          "cure");

  /// An answer without end is no answer to measure.
  static final String STREAM = "/live";

  static List<Routes> of(RequestMappingHandlerMapping mapping) {
    var routes = new ArrayList<Routes>();
    mapping
        .getHandlerMethods()
        .forEach((info, handler) -> {
          var methods = info.getMethodsCondition().getMethods();
          for (var path : info.getPatternValues()) {
            for (var method : methods.isEmpty() ? List.of(RequestMethod.GET) : methods) {
              routes.add(new Routes(method.name(), path, fields(handler), body(handler)));
            }
          }
        });
    return routes.stream().filter(route -> !route.path().equals(STREAM)).toList();
  }

  private static boolean body(HandlerMethod handler) {
    return Arrays.stream(handler.getMethodParameters())
        .anyMatch(parameter -> parameter.hasParameterAnnotation(RequestBody.class));
  }

  private static List<String> fields(HandlerMethod handler) {
    return Arrays.stream(handler.getMethodParameters()).flatMap(Routes::fields).toList();
  }

  private static Stream<String> fields(MethodParameter parameter) {
    if (parameter.hasParameterAnnotation(ModelAttribute.class)) {
      return Arrays.stream(parameter.getParameterType().getRecordComponents())
          .map(RecordComponent::getName);
    }
    var read = parameter.getParameterAnnotation(RequestParam.class);
    if (read == null) {
      return Stream.empty();
    }
    if (MultiValueMap.class.isAssignableFrom(parameter.getParameterType())) {
      return COMPOSER.stream();
    }
    return Stream.of(
        read.value().isEmpty()
            ? Objects.requireNonNull(parameter.getParameter().getName())
            : read.value());
  }

  /// The variables of the path.
  List<String> variables() {
    return VARIABLE.matcher(path).results().map(found -> found.group(1)).toList();
  }

  /// The path with these values, already encoded.
  String path(Map<String, String> values) {
    return VARIABLE
        .matcher(path)
        .replaceAll(found ->
            java.util.regex.Matcher.quoteReplacement(
                Objects.requireNonNull(values.get(found.group(1)))));
  }
}
