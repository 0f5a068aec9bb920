package org.bedside.calendar;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// What other rooms show in the calendar by address. Where there is no such room there is no place
/// for it, so that nothing is asked in vain.
@Component
class Panels {

  private final ObjectProvider<RequestMappingHandlerMapping> pages;

  Panels(
      @Qualifier("requestMappingHandlerMapping")
          ObjectProvider<RequestMappingHandlerMapping> pages) {
    this.pages = pages;
  }

  boolean has(String address) {
    return pages.getObject().getHandlerMethods().keySet().stream()
        .anyMatch(one -> one.getPatternValues().contains(address));
  }
}
