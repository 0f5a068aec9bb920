package org.bedside.patients;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.NullSecurityContextRepository;

/// The endpoint for machines has no session and no form token: nobody is signed in there, so there
/// is nothing that a forged request could borrow.
@Configuration(proxyBeanMethods = false)
class EndpointSecurity {

  @Bean
  @Order(1)
  SecurityFilterChain endpointChain(HttpSecurity http) throws Exception {
    return http.securityMatcher(GuardEndpoint.PATH)
        .authorizeHttpRequests(all -> all.anyRequest().permitAll())
        .securityContext(
            context -> context.securityContextRepository(new NullSecurityContextRepository()))
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(csrf -> csrf.disable())
        .requestCache(cache -> cache.disable())
        .logout(logout -> logout.disable())
        .headers(headers -> headers.defaultsDisabled().cacheControl(cache -> {}))
        .build();
  }
}
