package org.bedside.journeys;

import org.bedside.WholeHouse;
import org.junit.jupiter.api.Tag;

/// Where words are written and read before they leave.
@WholeHouse
@Tag("browser")
class WritingPagesTest extends Pages {

  @Override
  void look(House.Filled filled) {
    as(filled.owner(), filled.writing());
  }
}
