package org.bedside.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FittingTest {

  @Tag("long")
  @ParameterizedTest
  @CsvSource({
    "1200, 976560",
    "1200, 100000",
    "600, 30000",
    "64, 4000",
    "100000, 20000",
    "1, 1024",
    "800, 1024"
  })
  void a_picture_fits_into_width_and_bytes(int width, long bytes) {
    var image = Pictures.noise(900, 600);
    for (var kind : Kind.values()) {
      var fitted = Fitting.fit(image, kind, width, bytes);
      assertThat(fitted.width()).isLessThanOrEqualTo(width).isPositive();
      assertThat((long) fitted.bytes().length).isLessThanOrEqualTo(bytes);
    }
  }

  @Test
  void the_same_picture_and_limits_give_the_same_bytes() {
    var first = Fitting.fit(Pictures.noise(500, 400), Kind.JPEG, 300, 20_000);
    var second = Fitting.fit(Pictures.noise(500, 400), Kind.JPEG, 300, 20_000);
    assertThat(first.bytes()).isEqualTo(second.bytes());
  }

  @Test
  void proportions_stay() {
    var fitted =
        Fitting.fit(
            Pictures.quarters(1000, 500, BufferedImage.TYPE_INT_RGB), Kind.JPEG, 400, 1 << 20);
    assertThat(fitted.width()).isEqualTo(400);
    assertThat(fitted.height()).isEqualTo(200);
  }

  @Test
  void transparency_is_laid_on_white_only_if_it_does_not_fit() {
    var image = new BufferedImage(300, 300, BufferedImage.TYPE_INT_ARGB);
    assertThat(Fitting.fit(image, Kind.PNG, 300, 1 << 20).kind()).isEqualTo(Kind.PNG);
    var noisy = Pictures.noise(300, 300);
    assertThat(Fitting.fit(noisy, Kind.PNG, 300, 20_000).kind()).isEqualTo(Kind.JPEG);
    assertThat(Pixels.flat(image).getRGB(5, 5)).isEqualTo(0xffffffff);
  }
}
