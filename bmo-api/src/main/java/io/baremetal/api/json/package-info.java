/**
 * Reading and writing the models as JSON or YAML, with the one configured mapper. Start at {@link
 * io.baremetal.api.json.ModelJson}; {@link io.baremetal.api.json.ModelYaml} is in front of it for
 * YAML, and {@link io.baremetal.api.json.Extensible} says how unknown fields survive. Public API.
 */
@NullMarked
package io.baremetal.api.json;

import org.jspecify.annotations.NullMarked;
