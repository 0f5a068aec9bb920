package org.bedside.abuse;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.test.web.support.WebTestUtils;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import org.springframework.web.context.WebApplicationContext;

/// Gives the running house its own form tokens back: the first MockMvc test that says `csrf()` puts
/// others in their place, for all that come after it.
final class TheHousesTokens implements BeforeEachCallback {

  @Override
  public void beforeEach(ExtensionContext test) {
    var house = (WebApplicationContext) SpringExtension.getApplicationContext(test);
    WebTestUtils.setCsrfTokenRepository(
        new MockHttpServletRequest(house.getServletContext()),
        house.getBean(CsrfTokenRepository.class));
  }
}
