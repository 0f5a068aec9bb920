package org.bedside.portal;

import java.util.List;
import org.bedside.people.Guests;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Hands the account at the door to a handler that asks for an [Account]: the one the doorkeeper
/// saw, never one that the request names. On a page for everybody it may be null.
@Configuration(proxyBeanMethods = false)
class AccountArgument implements WebMvcConfigurer, HandlerMethodArgumentResolver {

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(this);
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Account.class;
  }

  @Override
  public @Nullable Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer page,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    return request.getAttribute(Guests.GUEST, RequestAttributes.SCOPE_REQUEST);
  }
}
