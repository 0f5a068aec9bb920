package org.bedside.journeys;

import org.bedside.WholeHouse;
import org.junit.jupiter.api.Tag;

/// All other pages of the staff.
@WholeHouse
@Tag("browser")
class HousePagesTest extends Pages {

  @Override
  void look(House.Filled filled) {
    as(filled.owner(), filled.rest());
  }
}
