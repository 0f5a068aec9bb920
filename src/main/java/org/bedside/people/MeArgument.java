package org.bedside.people;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Hands the person at the door to a handler that asks for a [Person], or for them as [Proven]:
/// whom the [Doorkeeper] saw, never one that the request names. On a page for everybody it may be
/// null.
class MeArgument implements HandlerMethodArgumentResolver {

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    var type = parameter.getParameterType();
    return type == Person.class || type == Proven.class;
  }

  @Override
  public @Nullable Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer page,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    var name = parameter.getParameterType() == Person.class ? Doorkeeper.ME : Doorkeeper.PROVEN;
    return request.getAttribute(name, RequestAttributes.SCOPE_REQUEST);
  }
}
