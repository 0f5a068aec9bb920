package org.bedside.people;

import jakarta.servlet.DispatcherType;
import java.util.List;
import org.bedside.web.Origin;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.DelegatingSecurityContextRepository;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Puts the pieces of sign-in in their places. The filters keep sessions and form tokens; who may
/// pass is decided for each handler by the [Doorkeeper]. Headers are the room web's.
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession(
    maxInactiveIntervalInSeconds = 15 * 60,
    cleanupCron = Scheduled.CRON_DISABLED)
class Security implements WebMvcConfigurer {

  private final ObjectProvider<Doorkeeper> doorkeeper;
  private final ObjectProvider<OddFields> oddFields;

  Security(ObjectProvider<Doorkeeper> doorkeeper, ObjectProvider<OddFields> oddFields) {
    this.doorkeeper = doorkeeper;
    this.oddFields = oddFields;
  }

  @Bean
  SecurityFilterChain chain(
      HttpSecurity http, SecurityContextRepository contexts, CsrfTokenRepository tokens)
      throws Exception {
    return http.authorizeHttpRequests(
            all -> all.dispatcherTypeMatchers(DispatcherType.values()).permitAll())
        .securityContext(context -> context.securityContextRepository(contexts))
        .csrf(csrf ->
            csrf.csrfTokenRepository(tokens)
                // Without a cookie, and harmless when forged: see NewsletterPages.
                .ignoringRequestMatchers("/newsletter", "/newsletter/**"))
        .requestCache(cache -> cache.disable())
        .logout(logout -> logout.disable())
        .headers(headers -> headers.defaultsDisabled().cacheControl(cache -> {}))
        .build();
  }

  @Bean
  SecurityContextRepository contexts() {
    return new DelegatingSecurityContextRepository(
        new RequestAttributeSecurityContextRepository(),
        new HttpSessionSecurityContextRepository());
  }

  /// In a cookie, so that a page for everybody needs no session, and a sign-in page that was left
  /// open still works.
  @Bean
  CsrfTokenRepository formTokens(Origin origin) {
    var tokens = new CookieCsrfTokenRepository();
    tokens.setCookieName(origin.secure() ? "__Host-bedside-form" : "bedside-form");
    tokens.setCookiePath("/");
    tokens.setCookieCustomizer(cookie -> cookie.secure(origin.secure()).sameSite("Lax"));
    tokens.setHeaderName("X-CSRF-TOKEN");
    return tokens;
  }

  @Bean
  CookieSerializer sessionCookie(Origin origin) {
    var cookie = new DefaultCookieSerializer();
    cookie.setCookieName(origin.secure() ? "__Host-bedside" : "bedside");
    cookie.setCookiePath("/");
    cookie.setUseSecureCookie(origin.secure());
    cookie.setUseHttpOnlyCookie(true);
    cookie.setSameSite("Lax");
    return cookie;
  }

  @Bean
  SessionWriting sessionsInPostgres() {
    return new SessionWriting();
  }

  /// Nobody comes in by Spring's own forms, and there is no account that was not invited.
  @Bean
  UserDetailsService nobody() {
    return name -> {
      throw new UsernameNotFoundException("People are not looked up by name");
    };
  }

  @Bean
  WebauthnJacksonModule passkeysAsJson() {
    return new WebauthnJacksonModule();
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(doorkeeper.getObject());
    registry.addInterceptor(oddFields.getObject());
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new MeArgument());
  }
}
