<?php
// The editor of the years before blocks, where the address asks for it, as the plugin “Classic Editor” offers it.

add_filter(
	'use_block_editor_for_post',
	function ( $uses_blocks ) {
		return $uses_blocks && ! isset( $_GET['classic-editor'] );
	}
);
