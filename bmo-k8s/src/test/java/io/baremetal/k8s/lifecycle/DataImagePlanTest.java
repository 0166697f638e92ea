package io.baremetal.k8s.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.baremetal.api.media.AttachedImage;
import io.baremetal.api.media.DataImage;
import io.baremetal.api.media.DataImageSpec;
import io.baremetal.api.media.DataImageStatus;
import io.baremetal.api.meta.ObjectMetadata;
import io.baremetal.api.provisioner.DataImages.Drive;
import io.baremetal.k8s.lifecycle.DataImagePlan.Act;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is done to a virtual drive. */
final class DataImagePlanTest {

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "http://a, -,        EMPTY,  no,  ATTACH",
        "http://a, -,        LOADED, no,  ATTACH",
        "http://a, http://a, LOADED, no,  LEAVE",
        "http://a, http://a, EMPTY,  no,  FORGET",
        "http://b, http://a, LOADED, no,  DETACH",
        "http://b, http://a, EMPTY,  no,  FORGET",
        "http://a, http://a, LOADED, yes, DETACH",
        "http://a, http://a, EMPTY,  yes, FORGET",
        "http://a, -,        EMPTY,  yes, LEAVE",
      })
  void follows(String wanted, String recorded, Drive drive, String deleted, Act act) {
    ObjectMetadata.Builder metadata = ObjectMetadata.builder();
    if (deleted.equals("yes")) {
      metadata.deletionTimestamp(Instant.EPOCH);
    }
    DataImageStatus.Builder status = DataImageStatus.builder();
    if (recorded != null) {
      status.attachedImage(AttachedImage.builder().url(recorded).build());
    }
    DataImage image =
        DataImage.builder()
            .metadata(metadata.build())
            .spec(DataImageSpec.builder().url(wanted).build())
            .status(status.build())
            .build();

    DataImagePlan plan = DataImagePlan.of(image, drive);
    assertThat(plan.act()).isEqualTo(act);
    assertThat(plan.url()).isEqualTo(act == Act.ATTACH ? wanted : "");
  }
}
