package org.bedside.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.bedside.guard.Audience;
import org.bedside.guard.Guard;
import org.bedside.roster.Roster;
import org.junit.jupiter.api.Test;

class PieceTest {

  @Test
  void all_pieces_together_are_the_text_and_the_marks_stand_on_the_findings() {
    var text = "Call Denise at 503-555-0199 about her knee surgery. MRN 4471902. Thank you 🎉";
    var findings = new Guard(Roster.NONE).read(text, Audience.PUBLIC).findings();
    assertThat(findings).isNotEmpty();
    var pieces = Piece.of(text, findings);
    assertThat(pieces.stream().map(Piece::text).collect(Collectors.joining())).isEqualTo(text);
    assertThat(pieces.stream().filter(Piece::isMarked).map(Piece::text)).contains("503-555-0199");
  }

  @Test
  void a_text_without_findings_is_one_piece() {
    assertThat(Piece.of("All is well", List.of())).containsExactly(new Piece("All is well", null));
    assertThat(Piece.of("", List.of())).isEmpty();
  }
}
