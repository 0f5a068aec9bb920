package org.bedside.people;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.util.Optional;
import org.bedside.web.Open;
import org.bedside.web.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/// Stands before every handler and lets nobody pass whom its annotation does not name: [Open],
/// [SignedIn], [May], or that of [Guests]. What has none of them is closed to all. The person is
/// read anew each time, so a role that was taken away is gone with the next request.
@Component
class Doorkeeper implements HandlerInterceptor {

  static final String ME = Doorkeeper.class.getName() + ".me";
  static final String PROVEN = Doorkeeper.class.getName() + ".proven";

  private final Persons persons;
  private final Practices practices;
  private final Factors factors;
  private final Presence presence;
  private final Entrance entrance;
  private final ObjectProvider<Guests> guests;

  Doorkeeper(
      Persons persons,
      Practices practices,
      Factors factors,
      Presence presence,
      Entrance entrance,
      ObjectProvider<Guests> guests) {
    this.persons = persons;
    this.practices = practices;
    this.factors = factors;
    this.presence = presence;
    this.entrance = entrance;
    this.guests = guests;
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    if (handler instanceof ResourceHttpRequestHandler
        || request.getDispatcherType() == DispatcherType.ERROR) {
      return true;
    }
    if (!(handler instanceof HandlerMethod method)) {
      return refuse(response);
    }
    var principal = principal(request);
    var me = principal.flatMap(Factors::personOf).flatMap(persons::find).filter(Person::active);
    me.ifPresent(person -> keep(person, request));
    var guest = principal.flatMap(this::guest);
    guest.ifPresent(who -> request.setAttribute(Guests.GUEST, who));
    if (has(method, Open.class)) {
      return true;
    }
    var theirs = guests.stream().filter(room -> room.answers(method)).findFirst();
    if (theirs.isPresent()) {
      return guest.isPresent()
          ? admitGuest(theirs.get(), method, request, response)
          : (me.isPresent() ? refuse(response) : sendTo(theirs.get().door(), request, response));
    }
    return admitStaff(method, me, guest.isPresent(), request, response);
  }

  private boolean admitGuest(
      Guests room, HandlerMethod method, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    return !room.wantsProof(method)
        || factors.freshGuest(session())
        || sendToProof(room.again(), request, response);
  }

  /// What is not for guests is for those who work here.
  private boolean admitStaff(
      HandlerMethod method,
      Optional<Person> me,
      boolean guest,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var may = method.getMethodAnnotation(May.class);
    var signedIn = annotation(method, SignedIn.class);
    if (may == null && signedIn == null) {
      return refuse(response);
    }
    if (guest) {
      return (signedIn != null && signedIn.guests()) || refuse(response);
    }
    if (me.isEmpty()) {
      return sendTo(practices.find().isEmpty() ? "/start" : "/sign-in", request, response);
    }
    if (may != null && !me.get().may(may.value())) {
      return refuse(response);
    }
    var wantsProof = (may != null && may.fresh()) || method.hasMethodAnnotation(Fresh.class);
    return !wantsProof || factors.fresh(session()) || sendToProof("/step-up", request, response);
  }

  /// Whose session it is, if somebody still sits there and it is not too old.
  private Optional<String> principal(HttpServletRequest request) {
    var session = SecurityContextHolder.getContext().getAuthentication();
    var found = factors.principal(session);
    return presence.lost(request, found.filter(Factors::isGuest).isPresent())
        ? Optional.empty()
        : found;
  }

  private Optional<Guest> guest(String principal) {
    return Factors.isGuest(principal)
        ? guests.stream()
            .flatMap(room -> room.find(principal).stream())
            .map(Guest.class::cast)
            .findFirst()
        : Optional.empty();
  }

  private void keep(Person me, HttpServletRequest request) {
    request.setAttribute(ME, me);
    request.setAttribute(PROVEN, new Proven(me.id(), factors.fresh(session())));
  }

  private static Authentication session() {
    return java.util.Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication());
  }

  private static boolean has(HandlerMethod method, Class<? extends Annotation> annotation) {
    return annotation(method, annotation) != null;
  }

  private static <A extends Annotation> @Nullable A annotation(
      HandlerMethod method, Class<A> kind) {
    var own = method.getMethodAnnotation(kind);
    return own != null
        ? own
        : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), kind);
  }

  private static boolean refuse(HttpServletResponse response) throws IOException {
    response.sendError(HttpServletResponse.SC_FORBIDDEN);
    return false;
  }

  private boolean sendTo(String page, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    return sendTo(page, false, request, response);
  }

  private boolean sendToProof(String page, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    return sendTo(page, true, request, response);
  }

  /// A page that was opened leads there and back. A part of a page stays as it is, with what was
  /// typed in it, when the door has closed; a script is told by the status.
  private boolean sendTo(
      String page, boolean stepUp, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (request.getHeader("HX-Request") != null) {
      response.setStatus(stepUp ? 403 : 401);
      if (stepUp) {
        entrance.rememberWay(request);
        response.setHeader("HX-Redirect", page);
      }
    } else if (acceptsPages(request.getHeader("Accept"))) {
      entrance.rememberWay(request);
      response.sendRedirect(page);
    } else {
      response.sendError(stepUp ? 403 : 401);
    }
    return false;
  }

  private static boolean acceptsPages(@Nullable String accept) {
    return accept == null || accept.contains("text/html");
  }
}
