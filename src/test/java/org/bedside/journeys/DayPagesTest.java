package org.bedside.journeys;

import java.util.List;
import org.bedside.WholeHouse;
import org.junit.jupiter.api.Tag;

/// The day: what waits, and what is planned.
@WholeHouse
@Tag("browser")
class DayPagesTest extends Pages {

  @Override
  void look(House.Filled filled) {
    as(filled.owner(), filled.day());
    as(filled.writer(), List.of(new House.Looked("/today", "02b-today-done")));
  }
}
