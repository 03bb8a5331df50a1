use app::rights::Role;

use super::crowd::{Faults, at_once, plain, run};
use crate::house::on_both_by_two;

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn two_leads_who_end_each_other_leave_one_of_them() {
    on_both_by_two(async |running| {
        let mut faults = Faults::default();
        let ids = [Role::Lead, Role::Manager].map(|role| running.cast.first(role));
        let pair = [running.signed_in(Role::Lead).await, running.signed_in(Role::Manager).await];
        for attempt in 0..24 {
            run(
                &running,
                "update memberships set role = 'lead', ended_at = null where person_id in \
                   (select id from people where email in ('siri.vallgren@example.se', 'goran.stahlnacke@example.se'))",
            )
            .await;
            // Each the other, or each herself.
            let whom = |n: usize| ids[if attempt % 2 == 0 { 1 - n } else { n }];
            let posts = (0..2).map(|n| plain(&pair[n], &format!("team/{}/leave", whom(n)), &[])).collect();
            faults.answers("ending each other", &at_once(posts).await);
            faults.recount(&running).await;
        }
        faults.none();
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn two_leads_who_take_each_others_role_leave_one_lead() {
    on_both_by_two(async |running| {
        let mut faults = Faults::default();
        let ids = [Role::Lead, Role::Manager].map(|role| running.cast.first(role));
        let pair = [running.signed_in(Role::Lead).await, running.signed_in(Role::Manager).await];
        for _ in 0..8 {
            run(
                &running,
                "update memberships set role = 'lead', ended_at = null where person_id in \
                   (select id from people where email in ('siri.vallgren@example.se', 'goran.stahlnacke@example.se'))",
            )
            .await;
            let posts =
                (0..2).map(|n| plain(&pair[n], &format!("team/{}/role", ids[1 - n]), &[("role", "member")])).collect();
            faults.answers("changing each other's role", &at_once(posts).await);
            faults.recount(&running).await;
        }
        faults.none();
    })
    .await;
}
