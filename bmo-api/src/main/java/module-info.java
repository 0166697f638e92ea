/**
 * Knowledge of bare-metal hosts without any I/O: models, rules, and the seam to provisioners. Start
 * at the page of {@link io.baremetal.api}.
 *
 * <p>Packages that hold models are open to Jackson, which builds them by reflection.
 */
// Immutables' annotations are needed for compiling only, and their jar has no descriptor.
@SuppressWarnings("requires-automatic")
module io.baremetal.api {
  requires transitive com.fasterxml.jackson.annotation;
  requires transitive com.fasterxml.jackson.databind;
  requires com.fasterxml.jackson.core;
  requires com.fasterxml.jackson.datatype.jdk8;
  requires static transitive org.jspecify;
  requires static org.snakeyaml.engine.v2;
  requires static org.immutables.value.annotations;

  exports io.baremetal.api.bmc;
  exports io.baremetal.api.claim;
  exports io.baremetal.api.configdata;
  exports io.baremetal.api.crd;
  exports io.baremetal.api.error;
  exports io.baremetal.api.event;
  exports io.baremetal.api.firmware;
  exports io.baremetal.api.hardware;
  exports io.baremetal.api.host;
  exports io.baremetal.api.json;
  exports io.baremetal.api.media;
  exports io.baremetal.api.meta;
  exports io.baremetal.api.net;
  exports io.baremetal.api.network;
  exports io.baremetal.api.provisioner;
  exports io.baremetal.api.provisioning;
  exports io.baremetal.api.rule;
  exports io.baremetal.api.validation;

  opens io.baremetal.api.claim to
      com.fasterxml.jackson.databind;
  opens io.baremetal.api.configdata to
      com.fasterxml.jackson.databind;
  opens io.baremetal.api.event to
      com.fasterxml.jackson.databind;
  opens io.baremetal.api.firmware to
      com.fasterxml.jackson.databind;
  opens io.baremetal.api.hardware to
      com.fasterxml.jackson.databind;
  opens io.baremetal.api.host to
      com.fasterxml.jackson.databind;
  opens io.baremetal.api.json to
      com.fasterxml.jackson.databind;
  opens io.baremetal.api.media to
      com.fasterxml.jackson.databind;
  opens io.baremetal.api.meta to
      com.fasterxml.jackson.databind;
  opens io.baremetal.api.network to
      com.fasterxml.jackson.databind;
  opens io.baremetal.api.provisioning to
      com.fasterxml.jackson.databind;
}
