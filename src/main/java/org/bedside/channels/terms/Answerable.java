package org.bedside.channels.terms;

/// A network on which readers answer a post. Only that they did is asked here, never who or what:
/// it is read and answered there. How many people liked it is not asked, since it is no measure of
/// care.
public interface Answerable {

  /// How many answers stand below the post. Changes nothing.
  Answer<Integer> replies(Delivery delivery, Account account);
}
