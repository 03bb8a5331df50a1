-- Whatever is deleted or asked for by what it belongs to is found without reading every row.
create index feedback_by_question on feedback (question_id);
create index need_groups_by_group on need_groups (target_group_id);
create index participants_by_group on participants (target_group_id);
create index quotes_by_text on quotes (text_version_id);
create index sign_in_links_by_person on sign_in_links (person_id);
create index sources_by_sprint on sources (sprint_id);
create index visits_by_group on visits (target_group_id);
