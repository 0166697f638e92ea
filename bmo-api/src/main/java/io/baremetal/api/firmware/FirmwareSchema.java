package io.baremetal.api.firmware;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.baremetal.api.json.Extensible;
import io.baremetal.api.meta.ObjectMetadata;
import java.util.Map;
import org.immutables.value.Value;

/**
 * Which BIOS settings a model of machine knows, and which values they may have. Immutable. Shared
 * by all hosts with the same settings.
 *
 * <p>Kind {@code FirmwareSchema} of {@code metal3.io/v1alpha1}, namespaced.
 */
@Value.Immutable
@JsonDeserialize(builder = FirmwareSchema.Builder.class)
public interface FirmwareSchema extends Extensible {

  /** Group and version; {@value #API_VERSION} unless a document says otherwise. */
  @Value.Default
  default String apiVersion() {
    return API_VERSION;
  }

  /** Kind; {@value #KIND} unless a document says otherwise. */
  @Value.Default
  default String kind() {
    return KIND;
  }

  /** Name, namespace, labels and so on. */
  @Value.Default
  default ObjectMetadata metadata() {
    return ObjectMetadata.empty();
  }

  /** The schema. */
  @Value.Default
  default FirmwareSchemaSpec spec() {
    return FirmwareSchemaSpec.empty();
  }

  /** Group and version of this kind. */
  String API_VERSION = "metal3.io/v1alpha1";

  /** Name of this kind. */
  String KIND = "FirmwareSchema";

  /**
   * The name that operators give the object with these settings: {@code schema-} and eight
   * hexadecimal digits, the same for all machines whose settings may have the same values.
   * Passwords count, though the object leaves them out.
   */
  static String nameOf(Map<String, SettingSchema> settings) {
    return SchemaDigest.nameOf(settings);
  }

  /** Starts from nothing. */
  static Builder builder() {
    return new Builder();
  }

  /** Starts from a copy of this, unknown fields included. */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Gathers the parts of a {@link FirmwareSchema}. Not thread-safe. */
  final class Builder extends ImmutableFirmwareSchema.Builder {}
}
