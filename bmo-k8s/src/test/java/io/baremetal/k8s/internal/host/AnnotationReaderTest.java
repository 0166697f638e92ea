package io.baremetal.k8s.internal.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.baremetal.api.host.HostAnnotations;
import io.baremetal.api.meta.ObjectMetadata;
import io.baremetal.k8s.lifecycle.DetachWish;
import io.baremetal.k8s.lifecycle.RebootWish;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Annotations as people and programs write them. */
final class AnnotationReaderTest {

  private static ObjectMetadata annotated(String key, String value) {
    return ObjectMetadata.builder().putAnnotations(key, value).build();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|WHEN_AT_REST",
        "{}|WHEN_AT_REST",
        "junk|WHEN_AT_REST",
        "{\"deleteAction\":\"delete\"}|WHEN_AT_REST",
        "{\"deleteAction\":\"delay\"}|AT_REST_DELAYING_DELETION",
        "{\"deleteaction\":\"delay\",\"other\":1}|AT_REST_DELAYING_DELETION",
        "{\"force\":true}|FORCED",
        "{\"force\":true,\"deleteAction\":\"delay\"}|FORCED_DELAYING_DELETION",
        "{\"force\":\"yes\",\"deleteAction\":\"delay\"}|WHEN_AT_REST",
      })
  void readsDetachWishes(String value, DetachWish wish) {
    assertThat(AnnotationReader.detach(annotated(HostAnnotations.DETACHED, value))).isEqualTo(wish);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|SOFT|NORMAL|false",
        "{}|SOFT|NORMAL|false",
        "{\"mode\":\"hard\"}|HARD|NORMAL|false",
        "{\"MODE\":\"hard\",\"Force\":true}|HARD|FORCED|false",
        "{\"mode\":7,\"force\":true}|SOFT|FORCED|true",
        "[]|SOFT|NORMAL|true",
        "junk|SOFT|NORMAL|true",
      })
  void readsRebootWishes(
      String value, RebootWish.Mode mode, RebootWish.Urgency urgency, boolean complains) {
    RebootWish wish = AnnotationReader.reboot(annotated("reboot.metal3.io/x", value));
    assertThat(wish.wishes())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.mode()).isEqualTo(mode);
              assertThat(one.urgency()).isEqualTo(urgency);
              assertThat(one.complaint().isEmpty()).isNotEqualTo(complains);
            });
    assertThat(wish.once()).isFalse();
  }

  @Test
  void ignoresOtherAnnotations() {
    assertThat(AnnotationReader.reboot(annotated("reboot.metal3.iox", "")))
        .isEqualTo(RebootWish.none());
  }
}
