package dev.troth.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.troth.schema.TypeTable;
import org.junit.jupiter.api.Test;

class RulesTest {

    @Test
    void everyCodeThatTheTypeTableReportsIsARule() {
        assertThat(TypeTable.get().codes())
                .isNotEmpty()
                .allSatisfy(code -> assertThat(Rules.ofFact(code).code()).isEqualTo(code));
    }

    @Test
    void aCodeThatNoFamilyHasIsAMistakeInTheTable() {
        assertThatThrownBy(() -> Rules.ofFact("pipeline-999")).hasMessageContaining("pipeline-999");
    }
}
