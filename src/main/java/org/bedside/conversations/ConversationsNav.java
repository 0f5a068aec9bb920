package org.bedside.conversations;

import org.bedside.people.Right;
import org.bedside.web.NavEntry;
import org.bedside.web.NavEntry.Place;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Where people find this room's pages.
@Configuration(proxyBeanMethods = false)
class ConversationsNav {

  @Bean
  NavEntry conversationsEntry() {
    return NavEntry.of(Place.PATIENT, 0, "conversations", "conversations.nav", "/conversations")
        .onlyWith(Right.ANSWER_PATIENTS)
        .asTab("message-circle");
  }

  @Bean
  NavEntry poolsEntry() {
    return NavEntry.of(Place.PRACTICE, 14, "pools", "conversations.pools", "/conversations/pools")
        .onlyWith(Right.MANAGE_PRACTICE);
  }

  @Bean
  NavEntry keepingEntry() {
    return NavEntry.of(
            Place.PRACTICE, 15, "keeping", "conversations.keeping", "/conversations/keeping")
        .onlyWith(Right.KEEP_RECORDS);
  }

  /// The same for patients.
  @Bean
  NavEntry messagesEntry() {
    return NavEntry.of(Place.PORTAL, 0, "messages", "conversations.messages", "/messages")
        .asTab("message-circle");
  }
}
