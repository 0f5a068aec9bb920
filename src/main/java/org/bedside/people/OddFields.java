package org.bedside.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bedside.audit.Audit;
import org.bedside.audit.Entry;
import org.bedside.web.Fields;
import org.springframework.beans.BeanUtils;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/// Notices forms with fields that no page of ours sends, such as a role or an approver. Nobody
/// reads them, so they do nothing; but whoever sends them tries something, and the ledger says so:
/// by the names of the fields alone, and seldom enough that nobody can fill it.
@Component
class OddFields implements HandlerInterceptor {

  /// What any form may carry: the form's token, the language, and what a mail program sends for its
  /// one-click button (RFC 8058, section 3.2).
  private static final Set<String> ALWAYS = Set.of("_csrf", "lang", "List-Unsubscribe");

  static final int MOST_NAMES = 10;
  static final int LONGEST_NAME = 40;
  static final int MOST_IN_A_MINUTE = 6;

  private final Audit audit;
  private final Clock clock;
  private final Map<Class<?>, Set<String>> known = new ConcurrentHashMap<>();
  private final Map<String, Integer> lately = new ConcurrentHashMap<>();
  private volatile long minute;

  OddFields(Audit audit, Clock clock) {
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method && request.getMethod().equals("POST")) {
      var odd = odd(method, request.getParameterMap().keySet());
      if (!odd.isEmpty()) {
        record(request, odd);
      }
    }
    return true;
  }

  /// Those of `names` that no form for this handler or its neighbours carries.
  List<String> odd(HandlerMethod method, Collection<String> names) {
    var fields = known.computeIfAbsent(method.getBeanType(), OddFields::fieldsOf);
    return names.stream().filter(name -> !isKnown(fields, name)).sorted().toList();
  }

  private static boolean isKnown(Set<String> fields, String name) {
    return ALWAYS.contains(name)
        || fields.contains(name)
        || fields.stream()
            .anyMatch(field ->
                field.endsWith("*") && name.startsWith(field.substring(0, field.length() - 1)));
  }

  /// Of all handlers together, because the buttons of one form may lead to several of them.
  private static Set<String> fieldsOf(Class<?> controller) {
    var named = controller.getAnnotation(Fields.class);
    return Stream.concat(
            named == null ? Stream.empty() : Arrays.stream(named.value()),
            Arrays.stream(controller.getDeclaredMethods())
                .flatMap(method ->
                    java.util.stream.IntStream.range(0, method.getParameterCount())
                        .mapToObj(i -> new MethodParameter(method, i)))
                .flatMap(OddFields::fieldsOf))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Stream<String> fieldsOf(MethodParameter parameter) {
    parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
    var asked = parameter.getParameterAnnotation(RequestParam.class);
    if (asked != null) {
      var name = asked.name().isEmpty() ? asked.value() : asked.name();
      return Stream.of(
          name.isEmpty() ? Objects.requireNonNull(parameter.getParameterName()) : name);
    }
    // A box that is not ticked is sent by its name behind a line.
    return parameter.hasParameterAnnotation(ModelAttribute.class)
        ? Arrays.stream(BeanUtils.getPropertyDescriptors(parameter.getParameterType()))
            .flatMap(property -> Stream.of(property.getName(), "_" + property.getName()))
        : Stream.empty();
  }

  private void record(HttpServletRequest request, List<String> odd) {
    var me = request.getAttribute(Doorkeeper.ME) instanceof Person person ? person.id() : null;
    var actor = me == null ? "system" : me.ledger();
    if (!mayRecord(actor)) {
      return;
    }
    var names =
        odd.stream().limit(MOST_NAMES).map(OddFields::plain).collect(Collectors.joining(","));
    audit.record(
        Entry.of(actor, "request.odd-fields", "request:" + pattern(request))
            .with("fields", names)
            .with("count", String.valueOf(odd.size())));
  }

  private boolean mayRecord(String actor) {
    var now = clock.instant().truncatedTo(ChronoUnit.MINUTES).getEpochSecond();
    if (now != minute) {
      minute = now;
      lately.clear();
    }
    return lately.merge(actor, 1, Integer::sum) <= MOST_IN_A_MINUTE;
  }

  /// As a name in a program looks; anything else could be words.
  private static String plain(String name) {
    var cut = name.substring(0, Math.min(name.length(), LONGEST_NAME));
    return cut.replaceAll("[^A-Za-z0-9_.\\[\\]-]", "?");
  }

  private static String pattern(HttpServletRequest request) {
    return String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
  }
}
