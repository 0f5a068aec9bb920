package org.bedside.people;

/// A room's own part of the invented practice. Rooms provide beans of it, in the order of their
/// levels (`@Order`); they are asked once, in one transaction.
public interface DemoPart {

  void fill(Demo demo);
}
