package io.baremetal.api.json;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import java.util.Map;

/**
 * A model that keeps what it does not know: fields of a newer server survive reading and writing,
 * and copying by {@code toBuilder()}.
 */
@JsonAutoDetect(
    getterVisibility = JsonAutoDetect.Visibility.NONE,
    isGetterVisibility = JsonAutoDetect.Visibility.NONE,
    fieldVisibility = JsonAutoDetect.Visibility.NONE)
public interface Extensible {

  /**
   * Fields that this version of the model has no accessor for, by their JSON name, as they came.
   */
  @JsonAnyGetter
  Map<String, RawJson> unknownFields();
}
